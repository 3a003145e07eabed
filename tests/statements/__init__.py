"""Employers' statements as the world writes them, made from random books and plans; and how well they are matched.

`books` makes the manager's facts, `payroll` what an employer pays for them and gets wrong, `layouts` the file that the
employer sends, `words` what it says there, `score` reads each file through the public door and compares with the
truth. Nothing here asks the matcher for a word: a heading or a total that is known here has to be understood there.
"""
