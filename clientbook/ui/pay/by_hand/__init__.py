"""What a person enters of pay: lines and figures, in forms and as lists."""
