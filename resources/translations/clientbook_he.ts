<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name></name>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>הפעולה נעצרה; דבר לא נכתב.</translation>
    </message>
    <message>
        <source>Something went wrong inside Clientbook; nothing was written. Where it happened is noted in {file}.</source>
        <translation>משהו השתבש בתוך Clientbook; דבר לא נכתב. פרטי התקלה נרשמו בקובץ {file}</translation>
    </message>
    <message>
        <source>{list}: {added} added, {updated} updated, {skipped} skipped, {refused} refused</source>
        <extracomment>The lists in the order in which they refer to each other. The fields of samples in which something is said.</extracomment>
        <translation>רשימה {list}: נוספו {added}, עודכנו {updated}, דולגו {skipped}, נדחו {refused}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be in the book already</source>
        <translation>
            <numerusform>ייתכן ששורה אחת כבר נמצאת בספר</numerusform>
            <numerusform>ייתכן ש־%n שורות כבר נמצאות בספר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to {file}</source>
        <translation>
            <numerusform>רשומה אחת נכתבה לקובץ {file}</numerusform>
            <numerusform>%n רשומות נכתבו לקובץ {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) written to {file}</source>
        <translation>
            <numerusform>מעקב אחד נכתב לקובץ {file}</numerusform>
            <numerusform>%n מעקבים נכתבו לקובץ {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>שורה אחת נכתבה לקובץ {file}</numerusform>
            <numerusform>%n שורות נכתבו לקובץ {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <extracomment>(icon, sentence, (name, label) of each button)</extracomment>
        <translation>לא נמצא דבר.</translation>
    </message>
    <message>
        <source>The plan is set.</source>
        <extracomment>What goes out under a manager&apos;s name.</extracomment>
        <translation>תוכנית השכר נקבעה.</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>נכתב לקובץ {file}</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>(הוחזר לאחור)</translation>
    </message>
    <message>
        <source>(taken back)</source>
        <translation>(הוסר)</translation>
    </message>
    <message>
        <source>{added} added, {edited} updated</source>
        <translation>נוספו {added}, עודכנו {edited}</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>בוצע: {what}</translation>
    </message>
    <message>
        <source>{name} stays: it was changed since</source>
        <translation>הרשומה ״{name}״ נשארה: היא שונתה מאז</translation>
    </message>
    <message>
        <source>{name} stays: what came later belongs to it</source>
        <translation>״{name}״ נשאר: מה שנוסף אחר כך שייך אליו</translation>
    </message>
    <message>
        <source>{name} is no longer in the book</source>
        <translation>״{name}״ כבר לא נמצא בספר</translation>
    </message>
    <message>
        <source>The plan of {name} stays: months are closed under it</source>
        <translation>תוכנית השכר של ״{name}״ נשארת: יש חודשים שנסגרו לפיה</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>הוחזר לאחור: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>בוצע שוב: {what}</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>הספר שוחזר.</translation>
    </message>
    <message>
        <source>Restored; the former book is kept as {file}</source>
        <translation>הספר שוחזר; הספר הקודם נשמר בקובץ {file}</translation>
    </message>
    <message>
        <source>What can be read is in {file}</source>
        <translation>מה שאפשר היה לקרוא נמצא בקובץ {file}</translation>
    </message>
    <message>
        <source>{name} would be erased for good; undo cannot bring that back.</source>
        <translation>המחיקה לצמיתות תכלול את ״{name}״; חזרה לאחור לא תשחזר אותה.</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n record(s) around would be erased for good; undo cannot bring them back.</source>
        <translation>
            <numerusform>המחיקה לצמיתות תכלול את ״{name}״ ורשומה אחת סביב; חזרה לאחור לא תשחזר אותן.</numerusform>
            <numerusform>המחיקה לצמיתות תכלול את ״{name}״ ו־%n רשומות סביב; חזרה לאחור לא תשחזר אותן.</numerusform>
        </translation>
    </message>
    <message>
        <source>To do it, say --yes.</source>
        <translation>לביצוע יש להוסיף --yes.</translation>
    </message>
    <message numerus="yes">
        <source>Erased: {name}, %n record(s) in all.</source>
        <translation>
            <numerusform>״{name}״: המידע נמחק לצמיתות, רשומה אחת בסך הכול.</numerusform>
            <numerusform>״{name}״: המידע נמחק לצמיתות, %n רשומות בסך הכול.</numerusform>
        </translation>
    </message>
    <message>
        <source>still named in {kind} {number}</source>
        <translation>עדיין מוזכר ב־{kind} {number}</translation>
    </message>
    <message>
        <source>still in the backup {file}</source>
        <translation>עדיין בגיבוי {file}</translation>
    </message>
    <message>
        <source>The book is sound.</source>
        <translation>הספר תקין.</translation>
    </message>
    <message>
        <source>There is no screen here: the window was drawn into the pictures above.</source>
        <translation>אין כאן מסך: החלון צויר בתמונות שלמעלה.</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>סכום ששולם</translation>
    </message>
    <message>
        <source>no</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>a currency has three letters, as ILS</source>
        <translation>מטבע כותבים בשלוש אותיות, למשל ILS</translation>
    </message>
    <message>
        <source>a component needs a rate or tiers</source>
        <translation>לרכיב דרוש אחוז או מדרגות</translation>
    </message>
    <message>
        <source>flat rates have one rate, not {value} tiers: choose marginal or whole</source>
        <translation>באחוז אחיד אין מדרגות (כאן יש {value}): בחרו marginal או whole</translation>
    </message>
    <message>
        <source>tiers in percent need a quota above 0</source>
        <translation>למדרגות באחוזים דרוש יעד גדול מ־0</translation>
    </message>
    <message>
        <source>the first tier has to start at 0, not {value}: amounts below would earn nothing</source>
        <translation>המדרגה הראשונה חייבת להתחיל ב־0 ולא ב־{value}: על סכומים נמוכים יותר לא הייתה עמלה</translation>
    </message>
    <message>
        <source>{value} is not above the tier before: tiers must not overlap</source>
        <translation>הסכום {value} אינו גבוה מהמדרגה הקודמת: מדרגות אינן יכולות לחפוף</translation>
    </message>
    <message>
        <source>what is taken back lies between 0% and 100%, not {value}</source>
        <translation>החלק המקוזז חייב להיות בין 0% ל־100%, ולא {value}</translation>
    </message>
    <message>
        <source>{value} is no month: write a number from 1 to 12</source>
        <translation>{value} אינו חודש: יש לכתוב מספר מ־1 עד 12</translation>
    </message>
    <message>
        <source>a name is needed here</source>
        <translation>כאן דרוש שם</translation>
    </message>
    <message>
        <source>a bonus needs an amount that it pays</source>
        <translation>לבונוס דרוש סכום לתשלום</translation>
    </message>
    <message>
        <source>attainment needs a component with a quota above 0</source>
        <translation>לעמידה ביעד דרוש רכיב עם יעד גדול מ־0</translation>
    </message>
    <message>
        <source>earnings stop growing there</source>
        <translation>מכאן השכר מפסיק לגדול</translation>
    </message>
    <message>
        <source>this key is not known</source>
        <translation>המפתח הזה אינו מוכר</translation>
    </message>
    <message>
        <source>a text is needed here</source>
        <translation>כאן דרוש טקסט</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>כתבו true או false</translation>
    </message>
    <message>
        <source>a day is needed here, as 2026-01-01</source>
        <translation>כאן דרוש תאריך, למשל 2026-01-01</translation>
    </message>
    <message>
        <source>an amount is needed here, as &quot;9000.00&quot;</source>
        <translation>כאן דרוש סכום, למשל &quot;9000.00&quot;</translation>
    </message>
    <message>
        <source>“{value}” is not an amount</source>
        <translation>״{value}״ אינו סכום</translation>
    </message>
    <message>
        <source>an amount below zero makes no sense here</source>
        <translation>סכום שלילי אינו אפשרי כאן</translation>
    </message>
    <message>
        <source>the name {value} is used twice</source>
        <translation>השם {value} מופיע פעמיים</translation>
    </message>
    <message>
        <source>{value} is below zero: a rate is 0% or more</source>
        <translation>האחוז {value} קטן מאפס: אחוז הוא 0% ומעלה</translation>
    </message>
    <message>
        <source>this amount is too large</source>
        <translation>הסכום גדול מדי</translation>
    </message>
    <message>
        <source>“{value}” is not one of {known}</source>
        <translation>״{value}״ אינו מוכר; אפשר: {known}</translation>
    </message>
    <message>
        <source>“{value}” is not a rate: write it as 4%</source>
        <translation>״{value}״ אינו אחוז: כתבו למשל 4%</translation>
    </message>
    <message>
        <source>tables are needed here</source>
        <translation>כאן דרושות טבלאות</translation>
    </message>
    <message>
        <source>a list of texts is needed here</source>
        <translation>כאן דרושה רשימת טקסטים</translation>
    </message>
    <message>
        <source>write all, a percentage, or months left</source>
        <translation>כתבו all, אחוז, או months left</translation>
    </message>
    <message>
        <source>write figure of, and its name</source>
        <extracomment>The keys of what deals are known by, beside their products. Measures whose tiers are written in percent: margins, and figures that are.</extracomment>
        <translation>יש לכתוב figure of ואת שם המדד</translation>
    </message>
    <message>
        <source>give either a rate or tiers</source>
        <translation>תנו אחוז או מדרגות, לא את שניהם</translation>
    </message>
    <message>
        <source>there is a gap after {value}: amounts in it would earn nothing</source>
        <translation>יש פער אחרי {value}: על סכומים שבתוכו לא הייתה עמלה</translation>
    </message>
    <message>
        <source>it overlaps the tier before, which goes to {value}</source>
        <translation>המדרגה חופפת את הקודמת, שמגיעה עד {value}</translation>
    </message>
    <message>
        <source>a bonus is paid over a month, quarter or year</source>
        <translation>בונוס משולם על חודש, רבעון או שנה</translation>
    </message>
    <message>
        <source>write deals, total, attainment, or figure of and its name, then &gt;= and a number</source>
        <translation>יש לכתוב deals, ‏total, ‏attainment, או figure of ושם המדד, ואחר כך &gt;= ומספר</translation>
    </message>
    <message>
        <source>write deals, total, attainment, or figure of and its name</source>
        <translation>יש לכתוב deals, ‏total, ‏attainment, או figure of ושם המדד</translation>
    </message>
    <message>
        <source>“{value}” is not a number</source>
        <translation>״{value}״ אינו מספר</translation>
    </message>
    <message>
        <source>Commission statement {month}</source>
        <extracomment>Places of the columns that sums stand under, and of those that say which line is meant.</extracomment>
        <translation>דוח עמלות {month}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>תואם</translation>
    </message>
    <message>
        <source>Short-paid</source>
        <translation>שולם בחסר</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>לא שולם</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>שולם ביתר</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>לא מוכר</translation>
    </message>
    <message>
        <source>Differences {month}</source>
        <translation>הפרשים {month}</translation>
    </message>
    <message>
        <source>Their statement</source>
        <translation>דוח המעסיק</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>סטייה מותרת</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>לקוח</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>עסקה</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>מס׳ חשבונית</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>מגיע</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>הפרש</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>סכום</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>סכום מזכה</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>חלק</translation>
    </message>
    <message>
        <source>Tier legs</source>
        <translation>פירוט מדרגות</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>אחוז</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>שכר</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>תיקון של</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>מטבע</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>מנהל לקוחות</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>מעסיק</translation>
    </message>
    <message>
        <source>Plan from</source>
        <translation>תוכנית מיום</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>חודש</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>נסגר ביום</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>מכירות</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>לתשלום</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>מתחילת השנה</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>עמידה ביעד</translation>
    </message>
    <message>
        <source>no employer on its date</source>
        <translation>אין מעסיק בתאריך שלה</translation>
    </message>
    <message>
        <source>several employers on its date: set one on the deal</source>
        <translation>יש כמה מעסיקים בתאריך שלה: בחרו אחד בעסקה</translation>
    </message>
    <message>
        <source>no plan in force on its date</source>
        <translation>אין תוכנית שכר בתוקף בתאריך שלה</translation>
    </message>
    <message>
        <source>it has no date: set the day it was won</source>
        <translation>אין לה תאריך: מלאו את תאריך הסגירה</translation>
    </message>
    <message>
        <source>it has no day on which it was won</source>
        <translation>אין לה תאריך סגירה</translation>
    </message>
    <message>
        <source>it is not invoiced yet</source>
        <translation>טרם יצאה חשבונית</translation>
    </message>
    <message>
        <source>nothing was received yet</source>
        <translation>טרם התקבל תשלום</translation>
    </message>
    <message>
        <source>it is in another currency and has no exchange rate</source>
        <translation>היא במטבע אחר ואין לה שער חליפין</translation>
    </message>
    <message>
        <source>no component of the plan takes its product</source>
        <translation>אין בתוכנית השכר רכיב שחל על המוצר שלה</translation>
    </message>
    <message>
        <source>the figure {value} is not entered yet</source>
        <translation>המדד ״{value}״ עוד לא הוזן</translation>
    </message>
    <message>
        <source>it lies before the first month of which the book keeps pay</source>
        <translation>היא קודמת לחודש הראשון שהספר מנהל בו שכר</translation>
    </message>
    <message>
        <source>it falls after the employer&apos;s tail date</source>
        <translation>היא חלה אחרי תום הזכאות אצל המעסיק</translation>
    </message>
    <message>
        <source>By the plan from {value}</source>
        <translation>לפי התוכנית מיום {value}</translation>
    </message>
    <message>
        <source>By the plan from {value}, in force on the deal&apos;s date</source>
        <translation>לפי התוכנית מיום {value}, שבתוקף בתאריך העסקה</translation>
    </message>
    <message>
        <source>Counted when won, {value}</source>
        <translation>נספר עם הסגירה, {value}</translation>
    </message>
    <message>
        <source>Counted when invoiced, {value}</source>
        <translation>נספר עם החשבונית, {value}</translation>
    </message>
    <message>
        <source>Earned when sold, {value}, and paid as the money comes in</source>
        <translation>נצבר במכירה, {value}, ומשולם עם קבלת הכסף</translation>
    </message>
    <message>
        <source>Amount before tax {value}</source>
        <translation>סכום לפני מע״מ: {value}</translation>
    </message>
    <message>
        <source>Less cost {value}</source>
        <translation>פחות עלות: {value}</translation>
    </message>
    <message>
        <source>My share {value}</source>
        <translation>החלק שלי: {value}</translation>
    </message>
    <message>
        <source>At the exchange rate {value}</source>
        <translation>לפי שער חליפין {value}</translation>
    </message>
    <message>
        <source>At the deal&apos;s own rate {value}</source>
        <translation>לפי האחוז שנקבע לעסקה, {value}</translation>
    </message>
    <message>
        <source>On top of {value} in the period</source>
        <translation>מעל {value} שנצברו בתקופה</translation>
    </message>
    <message>
        <source>Up to the ceiling of {value} in the period</source>
        <translation>עד התקרה של {value} בתקופה</translation>
    </message>
    <message>
        <source>Pays {value}</source>
        <translation>לתשלום: {value}</translation>
    </message>
    <message>
        <source>Base pay of {value} a month</source>
        <translation>שכר בסיס של {value} לחודש</translation>
    </message>
    <message>
        <source>Bonus {value}</source>
        <translation>בונוס: {value}</translation>
    </message>
    <message>
        <source>Cancelled on {value}</source>
        <translation>בוטלה ביום {value}</translation>
    </message>
    <message>
        <source>Corrects {value}</source>
        <translation>תיקון של {value}</translation>
    </message>
    <message>
        <source>plan.toml: the plan is set</source>
        <translation>plan.toml: תוכנית השכר נקבעה</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>עמודה אחת</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>סיבת הדחייה</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>לקוח אחד</numerusform>
            <numerusform>%n לקוחות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>איש קשר אחד</numerusform>
            <numerusform>%n אנשי קשר</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {day}</source>
        <extracomment>How an amount in minor units of a currency is shown.</extracomment>
        <translation>נכון ל־{day}</translation>
    </message>
    <message>
        <source>Track record {year}</source>
        <translation>הישגים {year}</translation>
    </message>
    <message>
        <source>Top clients</source>
        <translation>הלקוחות המובילים</translation>
    </message>
    <message numerus="yes">
        <source>closed sales, %n deal(s)</source>
        <translation>
            <numerusform>מכירות שנסגרו, עסקה אחת</numerusform>
            <numerusform>מכירות שנסגרו, %n עסקאות</numerusform>
        </translation>
    </message>
    <message>
        <source>against the same months of {year}</source>
        <translation>לעומת אותם חודשים ב־{year}</translation>
    </message>
    <message>
        <source>of the quota</source>
        <translation>מהיעד</translation>
    </message>
    <message numerus="yes">
        <source>of %n decided deal(s) won</source>
        <translation>
            <numerusform>אחוז הצלחה, מתוך עסקה אחת שהוכרעה</numerusform>
            <numerusform>אחוז הצלחה, מתוך %n עסקאות שהוכרעו</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} by amount</source>
        <translation>{rate} לפי סכום</translation>
    </message>
    <message>
        <source>average deal</source>
        <translation>ממוצע לעסקה</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>יום אחד</numerusform>
            <numerusform>%n ימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to win, median of %n deal(s)</source>
        <translation>
            <numerusform>עד הסגירה, לפי עסקה אחת</numerusform>
            <numerusform>עד הסגירה, חציון של %n עסקאות</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared deals count with the manager&apos;s own share.</source>
        <translation>עסקאות משותפות נספרות לפי החלק האישי בלבד.</translation>
    </message>
    <message>
        <source>Client {letter}</source>
        <translation>לקוח {letter}</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>עסקה אחת</numerusform>
            <numerusform>%n עסקאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activit(ies)</source>
        <translation>
            <numerusform>פעילות אחת</numerusform>
            <numerusform>%n פעילויות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s)</source>
        <translation>
            <numerusform>מעסיק אחד</numerusform>
            <numerusform>%n מעסיקים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>תוכנית שכר אחת</numerusform>
            <numerusform>%n תוכניות שכר</numerusform>
        </translation>
    </message>
    <message>
        <source>pay line</source>
        <comment>a record&apos;s kind</comment>
        <translation>שורת שכר</translation>
    </message>
    <message numerus="yes">
        <source>%n pay line(s)</source>
        <translation>
            <numerusform>שורת שכר אחת</numerusform>
            <numerusform>%n שורות שכר</numerusform>
        </translation>
    </message>
    <message>
        <source>Add pay line {name}</source>
        <translation>הוספת שורת השכר ״{name}״</translation>
    </message>
    <message>
        <source>figure</source>
        <comment>a record&apos;s kind</comment>
        <translation>מדד</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>מדד אחד</numerusform>
            <numerusform>%n מדדים</numerusform>
        </translation>
    </message>
    <message>
        <source>Add figure {name}</source>
        <translation>הוספת המדד ״{name}״</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>דוח אחד</numerusform>
            <numerusform>%n דוחות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n employer&apos;s statement(s)</source>
        <translation>
            <numerusform>דוח מעסיק אחד</numerusform>
            <numerusform>%n דוחות מעסיק</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>מסנן אחד</numerusform>
            <numerusform>%n מסננים</numerusform>
        </translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>פוטנציאלי</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>רדום</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a client</comment>
        <translation>עזב</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>מכירה</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>שירות</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>חברה</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>אדם פרטי</translation>
    </message>
    <message>
        <source>None</source>
        <comment>tie</comment>
        <translation>אין</translation>
    </message>
    <message>
        <source>Met</source>
        <comment>tie</comment>
        <translation>נפגשנו</translation>
    </message>
    <message>
        <source>Talking</source>
        <comment>tie</comment>
        <translation>בקשר שוטף</translation>
    </message>
    <message>
        <source>Trusted</source>
        <comment>tie</comment>
        <translation>יש אמון</translation>
    </message>
    <message>
        <source>Ally</source>
        <comment>tie</comment>
        <translation>לצידנו</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>stage</comment>
        <translation>פתוחה</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>בבירור צרכים</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>הצעת מחיר</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>משא ומתן</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>נסגרה בהצלחה</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a deal</comment>
        <translation>לא נסגרה</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>מקבל/ת ההחלטות</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>משפיע</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>גורם מקצועי</translation>
    </message>
    <message>
        <source>User</source>
        <translation>משתמש</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>מתנגד</translation>
    </message>
    <message>
        <source>No decision maker</source>
        <translation>אין מקבל החלטות</translation>
    </message>
    <message>
        <source>One person only</source>
        <translation>תלויה באדם אחד</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>יום ללא קשר</numerusform>
            <numerusform>%n ימים ללא קשר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>באיחור של יום</numerusform>
            <numerusform>באיחור של %n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>שיחה</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>פגישה</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>הודעה</translation>
    </message>
    <message>
        <source>Service visit</source>
        <translation>ביקור שירות</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>בקשה</translation>
    </message>
    <message>
        <source>Not judged</source>
        <comment>health</comment>
        <translation>לא הוערך</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>health</comment>
        <translation>תקין</translation>
    </message>
    <message>
        <source>To watch</source>
        <comment>health</comment>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>At risk</source>
        <comment>health</comment>
        <translation>בסיכון</translation>
    </message>
    <message>
        <source>When won</source>
        <translation>עם הסגירה</translation>
    </message>
    <message>
        <source>When invoiced</source>
        <translation>עם החשבונית</translation>
    </message>
    <message>
        <source>When paid</source>
        <translation>עם התשלום</translation>
    </message>
    <message>
        <source>The amount before tax</source>
        <translation>הסכום לפני מע״מ</translation>
    </message>
    <message>
        <source>The margin: amount less cost</source>
        <translation>הרווח הגולמי: הסכום פחות העלות</translation>
    </message>
    <message>
        <source>One rate for all</source>
        <translation>אחוז אחיד</translation>
    </message>
    <message>
        <source>Each slice its own tier&apos;s rate</source>
        <translation>כל מדרגה לפי האחוז שלה</translation>
    </message>
    <message>
        <source>The whole total the rate of the tier it reached</source>
        <translation>כל הסכום לפי המדרגה שהושגה</translation>
    </message>
    <message>
        <source>Each deal</source>
        <translation>כל עסקה</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>חודש</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>רבעון</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>שנה</translation>
    </message>
    <message>
        <source>Base pay</source>
        <translation>שכר בסיס</translation>
    </message>
    <message>
        <source>Allowance</source>
        <translation>תוספת קבועה</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>עמלה</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>בונוס</translation>
    </message>
    <message>
        <source>Guarantee, draw, carried</source>
        <translation>הבטחה, מקדמה, העברה</translation>
    </message>
    <message>
        <source>Clawbacks</source>
        <translation>קיזוזים</translation>
    </message>
    <message>
        <source>Pay lines by hand</source>
        <translation>שורות שכר ידניות</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>תיקונים</translation>
    </message>
    <message>
        <source>Only {month}</source>
        <translation>רק {month}</translation>
    </message>
    <message numerus="yes">
        <source>Average of %n month(s), {first} to {last}</source>
        <translation>
            <numerusform>ממוצע של חודש אחד, {first} עד {last}</numerusform>
            <numerusform>ממוצע של %n חודשים, {first} עד {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>Quarter {number}</source>
        <translation>רבעון {number}</translation>
    </message>
    <message>
        <source>Pay of {year}</source>
        <translation>שכר לשנת {year}</translation>
    </message>
    <message>
        <source>By quarter, and on average</source>
        <translation>לפי רבעון, ובממוצע</translation>
    </message>
    <message>
        <source>All employers together</source>
        <extracomment>The columns that are drawn by themselves; all others are one part of a bar.</extracomment>
        <translation>כל המעסיקים יחד</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>עוד לא נסגרו</translation>
    </message>
    <message>
        <source>Paid in other currencies, in no sum here</source>
        <translation>שולם במטבעות אחרים, ואינו כלול בסכומים כאן</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>מינימום עמלות מובטח</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>מקדמה על חשבון עמלות</translation>
    </message>
    <message>
        <source>Clawback</source>
        <translation>קיזוז עמלה</translation>
    </message>
    <message>
        <source>Addition</source>
        <comment>a kind of pay</comment>
        <translation>תוספת</translation>
    </message>
    <message>
        <source>Deduction</source>
        <comment>a kind of pay</comment>
        <translation>ניכוי</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>תיקון מחודש סגור</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>What fields are called that no screen names.</extracomment>
        <translation>שם</translation>
    </message>
    <message>
        <source>Company</source>
        <extracomment>What columns of lists can be, where that is no field of a record under its own name.</extracomment>
        <translation>חברה</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>שם פרטי</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>שם משפחה</translation>
    </message>
    <message>
        <source>Day of the pay line</source>
        <translation>יום שורת השכר</translation>
    </message>
    <message>
        <source>Pay line for</source>
        <translation>שורת שכר עבור</translation>
    </message>
    <message>
        <source>Period of the figure</source>
        <translation>תקופת המדד</translation>
    </message>
    <message>
        <source>Value of the figure</source>
        <translation>ערך המדד</translation>
    </message>
    <message>
        <source>Source of the figure</source>
        <translation>מקור המדד</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>סוג הטיפול</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>ענף</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>דוא״ל</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>כתובות דוא״ל</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>טלפון</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>טלפונים</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>אתר</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>מיקוד</translation>
    </message>
    <message>
        <source>City</source>
        <translation>עיר</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>אזור</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>ארץ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>תאריך לידה</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>טיב הקשר</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>סמכות רכש</translation>
    </message>
    <message>
        <source>Last touch</source>
        <extracomment>The last and the next touch: they follow from the activities.</extracomment>
        <translation>פעילות אחרונה</translation>
    </message>
    <message>
        <source>Next touch</source>
        <translation>הפעולה הבאה</translation>
    </message>
    <message>
        <source>Contact every (days)</source>
        <translation>תדירות קשר (ימים)</translation>
    </message>
    <message>
        <source>Longest gap (days)</source>
        <translation>מרווח מרבי (ימים)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>שירותים</translation>
    </message>
    <message>
        <source>Answer within (days)</source>
        <translation>מענה בתוך (ימים)</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>הסקירה הבאה</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>מצב הלקוח</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>קבצים</translation>
    </message>
    <message>
        <source>Steps of the tie</source>
        <translation>התפתחות הקשר</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>כפיפות</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>היכרויות</translation>
    </message>
    <message>
        <source>Formerly at</source>
        <translation>בעבר אצל</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>תאריך פתיחה</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>בשלב הזה מאז</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>מדד</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>of a figure</comment>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>שלב</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>עלות</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>מוצר</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>צפי סגירה</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>תאריך סגירה</translation>
    </message>
    <message>
        <source>Invoiced on</source>
        <translation>תאריך חשבונית</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>תאריך אי־סגירה</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>למה לא נסגרה</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>תאריך ביטול</translation>
    </message>
    <message>
        <source>Term (months)</source>
        <translation>תקופה (בחודשים)</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>שער חליפין</translation>
    </message>
    <message>
        <source>Exchange rate of</source>
        <translation>שער מיום</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>שיעור מע״מ</translation>
    </message>
    <message>
        <source>Takes back deal</source>
        <translation>מקזזת עסקה</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n record(s)</source>
        <translation>
            <numerusform>שכפול רשומה אחת</numerusform>
            <numerusform>שכפול %n רשומות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n record(s)</source>
        <translation>
            <numerusform>עריכת רשומה אחת</numerusform>
            <numerusform>עריכת %n רשומות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add {tags} to %n record(s)</source>
        <translation>
            <numerusform>הוספת {tags} לרשומה אחת</numerusform>
            <numerusform>הוספת {tags} ל־%n רשומות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take {tags} off %n record(s)</source>
        <translation>
            <numerusform>הסרת {tags} מרשומה אחת</numerusform>
            <numerusform>הסרת {tags} מ־%n רשומות</numerusform>
        </translation>
    </message>
    <message>
        <source>Win {name}</source>
        <translation>סגירת העסקה ״{name}״ בהצלחה</translation>
    </message>
    <message>
        <source>Lose {name}</source>
        <translation>סימון העסקה ״{name}״ כלא נסגרה</translation>
    </message>
    <message>
        <source>Move {name} to another stage</source>
        <translation>העברת העסקה ״{name}״ לשלב אחר</translation>
    </message>
    <message>
        <source>Put off {name}</source>
        <translation>דחיית ״{name}״</translation>
    </message>
    <message>
        <source>Request of {name} done</source>
        <translation>טיפול בבקשה של ״{name}״</translation>
    </message>
    <message>
        <source>Invoice for {name}</source>
        <translation>חשבונית על ״{name}״</translation>
    </message>
    <message>
        <source>Payment of {name}</source>
        <translation>תשלום על ״{name}״</translation>
    </message>
    <message>
        <source>Renewal of {name}</source>
        <translation>חידוש של ״{name}״</translation>
    </message>
    <message>
        <source>Erase a person for good</source>
        <translation>מחיקת אדם לצמיתות</translation>
    </message>
    <message>
        <source>Save what can be read of {file}</source>
        <translation>הצלת מה שאפשר לקרוא מתוך {file}</translation>
    </message>
    <message>
        <source>Bring back an earlier {name}</source>
        <translation>החזרת גרסה קודמת של ״{name}״</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>שולם</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>תאריך תשלום</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>תאריך תקבול</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מיום</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>עד יום</translation>
    </message>
    <message>
        <source>Pays until</source>
        <translation>זכאות עד</translation>
    </message>
    <message>
        <source>Add client {name}</source>
        <translation>הוספת הלקוח ״{name}״</translation>
    </message>
    <message>
        <source>Add contact {name}</source>
        <translation>הוספת איש הקשר ״{name}״</translation>
    </message>
    <message>
        <source>Add deal {name}</source>
        <translation>הוספת העסקה ״{name}״</translation>
    </message>
    <message>
        <source>Add employer {name}</source>
        <translation>הוספת המעסיק ״{name}״</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>עריכת ״{name}״</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>מחיקת ״{name}״</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>מחיקת רשומה אחת</numerusform>
            <numerusform>מחיקת %n רשומות</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate {name}</source>
        <translation>שכפול ״{name}״</translation>
    </message>
    <message>
        <source>Save filter {name}</source>
        <translation>שמירת המסנן ״{name}״</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>הסרה: {what}</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>מיזוג לתוך ״{name}״</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>ייבוא {file}</translation>
    </message>
    <message>
        <source>Set the plan of {name}</source>
        <translation>קביעת תוכנית השכר של ״{name}״</translation>
    </message>
    <message>
        <source>Close {month} of {name}</source>
        <translation>סגירת חודש {month} אצל ״{name}״</translation>
    </message>
    <message>
        <source>Take in the {month} statement of {name}</source>
        <translation>ייבוא הדוח של ״{name}״ לחודש {month}</translation>
    </message>
    <message>
        <source>Settle a difference of {month} with {name}</source>
        <translation>סגירת הפרש מחודש {month} מול ״{name}״</translation>
    </message>
    <message>
        <source>Open {month} of {name} again</source>
        <translation>פתיחה מחדש של חודש {month} אצל ״{name}״</translation>
    </message>
    <message>
        <source>Log with {name}</source>
        <translation>רישום קשר עם ״{name}״</translation>
    </message>
    <message>
        <source>There is no book {file}: check its name and folder.</source>
        <translation>אין ספר בשם {file}: בדקו את השם ואת התיקייה.</translation>
    </message>
    <message>
        <source>{file} is a folder: name a file inside it for the book.</source>
        <translation>הנתיב {file} הוא תיקייה: ציינו קובץ בתוכה עבור הספר.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: check the folder and its permissions.</source>
        <translation>אי אפשר לפתוח את {file}: בדקו את התיקייה ואת ההרשאות.</translation>
    </message>
    <message>
        <source>{file} is not a Clientbook book: nothing was changed, choose another file.</source>
        <translation>הקובץ {file} אינו ספר של Clientbook: דבר לא השתנה, בחרו קובץ אחר.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clientbook: install the newest version to open it.</source>
        <translation>הקובץ {file} נכתב בגרסה חדשה יותר של Clientbook: התקינו את הגרסה האחרונה כדי לפתוח אותו.</translation>
    </message>
    <message>
        <source>{file} is damaged: restore the newest backup, or save what can be read; the damaged file is kept.</source>
        <translation>הקובץ {file} פגום: שחזרו את הגיבוי האחרון, או הצילו את מה שאפשר לקרוא; הקובץ הפגום נשמר.</translation>
    </message>
    <message>
        <source>In {file} nothing can be read any more: restore the newest backup.</source>
        <translation>אי אפשר עוד לקרוא דבר מתוך {file}: שחזרו את הגיבוי האחרון.</translation>
    </message>
    <message>
        <source>{file} is being written by another program: close that one, and try again.</source>
        <translation>תוכנה אחרת כותבת עכשיו לקובץ {file}: סגרו אותה ונסו שוב.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {file}: make some, and try again; nothing was lost.</source>
        <translation>נגמר המקום בדיסק שבו נמצא {file}: פנו מקום ונסו שוב; דבר לא אבד.</translation>
    </message>
    <message>
        <source>The disk of {file} reports a fault: check it, and restore a backup if it persists.</source>
        <translation>הדיסק שבו נמצא {file} מדווח על תקלה: בדקו אותו, ואם התקלה נמשכת שחזרו גיבוי.</translation>
    </message>
    <message>
        <source>{file} already exists: choose another name for the backup.</source>
        <translation>כבר יש קובץ בשם {file}: בחרו שם אחר לגיבוי.</translation>
    </message>
    <message>
        <source>There is no backup {file}: check its name and folder.</source>
        <translation>אין גיבוי בשם {file}: בדקו את השם ואת התיקייה.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged: use an older one.</source>
        <translation>הגיבוי {file} פגום: השתמשו בגיבוי ישן יותר.</translation>
    </message>
    <message>
        <source>The backup {file} has no readable SHA-256 beside it: nothing tells whether it changed.</source>
        <translation>לגיבוי {file} אין SHA-256 קריא לצידו: אין לדעת אם השתנה.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there: connect its disk, or choose another folder.</source>
        <translation>התיקייה {folder} איננה: יש לחבר את הכונן שלה או לבחור תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The backup {file} could not be written: {reason}.</source>
        <translation>לא היה אפשר לכתוב את הגיבוי {file}: {reason}.</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile: look at it again, and repeat what you did.</source>
        <translation>הרשומה ״{name}״ השתנתה בינתיים: בדקו אותה שוב וחזרו על הפעולה.</translation>
    </message>
    <message>
        <source>This record is no longer in the book.</source>
        <translation>הרשומה כבר לא נמצאת בספר.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>אין מה לשנות.</translation>
    </message>
    <message>
        <source>There is no step {step} in this book: the history lists them.</source>
        <translation>אין בספר הזה צעד {step}: הצעדים מופיעים בהיסטוריה.</translation>
    </message>
    <message>
        <source>This step was taken back already.</source>
        <translation>הצעד הזה כבר הוסר.</translation>
    </message>
    <message>
        <source>Choose at least two records of one kind to merge.</source>
        <translation>בחרו לפחות שתי רשומות מאותו סוג כדי למזג.</translation>
    </message>
    <message>
        <source>{name} has closed months: two employers that both have some cannot be merged.</source>
        <translation>למעסיק ״{name}״ יש חודשים סגורים: אי אפשר למזג שני מעסיקים שלשניהם חודשים סגורים.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>אין מה להחזיר לאחור.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>אין מה לבצע שוב.</translation>
    </message>
    <message>
        <source>There is no file {file}: check its name and folder.</source>
        <translation>אין קובץ בשם {file}: בדקו את השם ואת התיקייה.</translation>
    </message>
    <message>
        <source>{file} holds no rows: choose another list.</source>
        <translation>אין שורות בקובץ {file}: בחרו רשימה אחרת.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}</source>
        <translation>אי אפשר לקרוא את {file}: {reason}</translation>
    </message>
    <message>
        <source>{file} is not a list: save it as CSV or XLSX, and try again.</source>
        <translation>הקובץ {file} אינו רשימה: שמרו אותו כ־CSV או כ־XLSX ונסו שוב.</translation>
    </message>
    <message>
        <source>{file} has more columns than a spreadsheet holds: save those that you need.</source>
        <translation>בקובץ {file} יש יותר עמודות משגיליון אלקטרוני מכיל: יש לשמור רק את אלה שצריך.</translation>
    </message>
    <message>
        <source>{file} has more than {most} lines, too many for a statement of pay: cut it to the month in question.</source>
        <translation>בקובץ ״{file}״ יש יותר מ־{most} שורות, יותר מדי לדוח שכר: יש לקצר אותו לחודש שרוצים להשוות.</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than a list needs, and was not opened.</source>
        <translation>הקובץ {file} נפרש לגודל חריג בהרבה מרשימה, ולכן לא נפתח.</translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}: choose one that it has.</source>
        <translation>בקובץ {file} אין גיליון בשם ״{sheet}״: בחרו גיליון שקיים בו.</translation>
    </message>
    <message>
        <source>There is no field {field}; known are {known}.</source>
        <translation>אין שדה בשם ״{field}״; השדות המוכרים: {known}.</translation>
    </message>
    <message>
        <source>{file} has no column {heading}; it has {known}.</source>
        <translation>בקובץ {file} אין עמודה ״{heading}״; העמודות שיש: {known}.</translation>
    </message>
    <message>
        <source>{file} has no column with a name, a company, an e-mail or a phone: map one of them.</source>
        <translation>בקובץ {file} אין עמודה של שם, חברה, דוא״ל או טלפון: שייכו אחת מהן.</translation>
    </message>
    <message>
        <source>{file} needs a column for the client and one for the deal or its amount: map them.</source>
        <translation>בקובץ {file} דרושות עמודה ללקוח ועמודה לעסקה או לסכום: שייכו אותן.</translation>
    </message>
    <message>
        <source>{file} needs columns for the figure, its period and its value: map them.</source>
        <translation>ב־{file} נדרשות עמודות למדד, לתקופה שלו ולערך שלו: יש להתאים אותן.</translation>
    </message>
    <message>
        <source>“{value}” is no figure: write a number, a percentage, or 2 of 3.</source>
        <translation>״{value}״ אינו ערך של מדד: יש לכתוב מספר, אחוז, או 2 מתוך 3.</translation>
    </message>
    <message>
        <source>“{value}” is no period: write 2026-03, 2026-Q1, 2026-H1 or 2026.</source>
        <translation>״{value}״ אינה תקופה: יש לכתוב 2026-03, ‏2026-Q1, ‏2026-H1 או 2026.</translation>
    </message>
    <message>
        <source>{name} is entered for {period} already: {value}. Change that one.</source>
        <translation>המדד ״{name}״ כבר הוזן לתקופה {period}: {value}. יש לשנות אותו.</translation>
    </message>
    <message>
        <source>{name} has another value for {period} in line {line} of this list.</source>
        <translation>למדד ״{name}״ יש ערך אחר לתקופה {period} בשורה {line} ברשימה הזו.</translation>
    </message>
    <message>
        <source>{file} needs columns for the day of the pay line and the amount: map them.</source>
        <translation>חסרות בקובץ {file} עמודות ליום שורת השכר ולסכום: יש לשייך אותן.</translation>
    </message>
    <message>
        <source>{file} needs columns for the deal, the amount and the day received: map them.</source>
        <translation>בקובץ {file} דרושות עמודות לעסקה, לסכום ולתאריך הקבלה: שייכו אותן.</translation>
    </message>
    <message>
        <source>{file} already exists: choose another name.</source>
        <translation>כבר יש קובץ בשם {file}: בחרו שם אחר.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>אי אפשר לכתוב את {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} is a folder: name a file inside it.</source>
        <translation>הנתיב {file} הוא תיקייה: ציינו קובץ בתוכה.</translation>
    </message>
    <message>
        <source>There is no folder {folder}: make it first, or choose another one.</source>
        <translation>אין תיקייה בשם {folder}: צרו אותה תחילה, או בחרו תיקייה אחרת.</translation>
    </message>
    <message>
        <source>{file}: the ending {ending} is not known; use one of {known}.</source>
        <translation>בקובץ {file}, הסיומת {ending} אינה מוכרת; אפשר: {known}.</translation>
    </message>
    <message>
        <source>the row has no name, company, e-mail or phone</source>
        <translation>אין בשורה שם, חברה, דוא״ל או טלפון</translation>
    </message>
    <message>
        <source>the row names no client</source>
        <translation>השורה אינה מציינת לקוח</translation>
    </message>
    <message>
        <source>the row names no deal</source>
        <translation>השורה אינה מציינת עסקה</translation>
    </message>
    <message>
        <source>{column} is empty</source>
        <translation>העמודה ״{column}״ ריקה</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number of 1 or more</source>
        <translation>״{value}״ אינו מספר שלם מ־1 ומעלה</translation>
    </message>
    <message>
        <source>“{value}” is not understood: write the column and its field, as “Tel. 1=phone”</source>
        <translation>״{value}״ לא מובן: כתבו את העמודה ואת השדה שלה, כגון ״Tel. 1=phone״</translation>
    </message>
    <message>
        <source>“{value}” is not an exchange rate: write how much one unit is worth, as 3.65</source>
        <translation>״{value}״ אינו שער חליפין: יש לכתוב כמה שווה יחידה אחת, כמו 3.65</translation>
    </message>
    <message>
        <source>“{value}” is not a term: write its months, as 12</source>
        <translation>״{value}״ אינה תקופה: יש לכתוב את מספר החודשים, כמו 12</translation>
    </message>
    <message>
        <source>“{value}” is not an amount: “{part}” is not understood</source>
        <translation>״{value}״ אינו סכום: ״{part}״ לא הובן</translation>
    </message>
    <message>
        <source>“{value}” can be {one} or {other}: write it with two places, as {one}.00</source>
        <translation>״{value}״ יכול להיות {one} או {other}: כתבו אותו עם שתי ספרות אחרי הנקודה, למשל {one}.00</translation>
    </message>
    <message>
        <source>how much tax is in {value} is not known: write {value}/1.18, or the amount before tax</source>
        <translation>לא ידוע כמה מע״מ כלול ב־{value}: כתבו {value}/1.18, או את הסכום לפני מע״מ</translation>
    </message>
    <message>
        <source>{value} is in {named} and the amount here in {currency}: change the currency first</source>
        <translation>{value} הוא ב־{named}, והסכום כאן ב־{currency}: החליפו קודם את המטבע</translation>
    </message>
    <message>
        <source>“{value}” is not a currency: write its three letters, as ILS</source>
        <translation>״{value}״ אינו מטבע: כתבו את שלוש אותיותיו, למשל ILS</translation>
    </message>
    <message>
        <source>“{value}” is not a currency: is {near} meant?</source>
        <translation>״{value}״ אינו מטבע: האם הכוונה ל־{near}?</translation>
    </message>
    <message>
        <source>“{value}” is not a percentage</source>
        <translation>״{value}״ אינו אחוז</translation>
    </message>
    <message>
        <source>“{value}” is not a date</source>
        <translation>״{value}״ אינו תאריך</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address</source>
        <translation>״{value}״ אינה כתובת דוא״ל</translation>
    </message>
    <message>
        <source>“{value}” is too large for an amount</source>
        <translation>״{value}״ גדול מדי לסכום</translation>
    </message>
    <message>
        <source>“{value}” is a phone that a spreadsheet has spoilt: format the column as text</source>
        <translation>״{value}״ הוא טלפון שגיליון אלקטרוני שיבש: עצבו את העמודה כטקסט</translation>
    </message>
    <message>
        <source>there is no deal “{value}” in the book</source>
        <translation>אין בספר עסקה בשם ״{value}״</translation>
    </message>
    <message>
        <source>there are several deals “{value}” in the book: name the client as well</source>
        <translation>יש בספר כמה עסקאות בשם ״{value}״: ציינו גם את הלקוח</translation>
    </message>
    <message>
        <source>there are several clients “{value}” in the book</source>
        <translation>יש בספר כמה לקוחות בשם ״{value}״</translation>
    </message>
    <message>
        <source>“{value}” can be two days: say whether day or month comes first</source>
        <translation>״{value}״ יכול להיות שני תאריכים: ציינו אם היום ראשון או החודש</translation>
    </message>
    <message>
        <source>{file}, {key}: {problem}</source>
        <translation>קובץ {file}, {key}: {problem}</translation>
    </message>
    <message>
        <source>There is no employer yet: set a plan first.</source>
        <translation>עדיין אין מעסיק: קבעו קודם תוכנית שכר.</translation>
    </message>
    <message>
        <source>There is no employer {name}; known are {known}.</source>
        <translation>אין מעסיק בשם ״{name}״; המעסיקים בספר: {known}.</translation>
    </message>
    <message>
        <source>There are several employers: name one of {known}.</source>
        <translation>יש כמה מעסיקים: ציינו אחד מאלה: {known}.</translation>
    </message>
    <message>
        <source>{name} has no plan yet: set one first.</source>
        <translation>למעסיק ״{name}״ עדיין אין תוכנית שכר: קבעו אותה קודם.</translation>
    </message>
    <message>
        <source>{month} of {name} is already closed.</source>
        <translation>חודש {month} אצל ״{name}״ כבר סגור.</translation>
    </message>
    <message>
        <source>{month} of {name} is not closed.</source>
        <translation>חודש {month} אצל ״{name}״ אינו סגור.</translation>
    </message>
    <message>
        <source>Months open again in order: {newest} of {name} comes before {month}.</source>
        <translation>חודשים נפתחים מחדש לפי הסדר: פתחו קודם את {newest} אצל ״{name}״, ורק אז את {month}.</translation>
    </message>
    <message>
        <source>Months close in order: {first} of {name} comes before {month}.</source>
        <translation>חודשים נסגרים לפי הסדר: סגרו קודם את {first} אצל ״{name}״, ורק אז את {month}.</translation>
    </message>
    <message>
        <source>{name} has stated nothing for {month} yet: take their statement in first.</source>
        <translation>עדיין לא יובא דוח של ״{name}״ לחודש {month}: ייבאו אותו קודם.</translation>
    </message>
    <message>
        <source>{file}, line {line}, {column}: “{value}” is not an amount; correct it, and try again.</source>
        <translation>קובץ {file}, שורה {line}, עמודה ״{column}״: ״{value}״ אינו סכום; תקנו ונסו שוב.</translation>
    </message>
    <message>
        <source>“{value}” is not a month: write it as 2026-11.</source>
        <translation>״{value}״ אינו חודש: כתבו למשל 2026-11.</translation>
    </message>
    <message>
        <source>“{value}” is not a year: write it as 2026.</source>
        <translation>״{value}״ אינה שנה: כתבו למשל 2026.</translation>
    </message>
    <message>
        <source>Type at least one letter or digit to search for.</source>
        <translation>הקלידו לפחות אות או ספרה אחת לחיפוש.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>דרוש שם.</translation>
    </message>
    <message>
        <source>Menu entries are written on Linux only; elsewhere, make a shortcut to the program.</source>
        <translation>פריט בתפריט נוצר רק ב־Linux; במערכות אחרות צרו קיצור דרך לתוכנה.</translation>
    </message>
    <message>
        <source>{name} is there already: choose another name.</source>
        <translation>השם ״{name}״ כבר תפוס: בחרו שם אחר.</translation>
    </message>
    <message>
        <source>This filter was made by a newer Clientbook, and {what} is not known here: remove it.</source>
        <translation>המסנן נוצר בגרסה חדשה יותר של Clientbook, ו״{what}״ אינו מוכר כאן: הסירו את המסנן.</translation>
    </message>
    <message>
        <source>This filter cannot be read: remove it, and make it again.</source>
        <translation>אי אפשר לקרוא את המסנן: הסירו אותו וצרו אותו מחדש.</translation>
    </message>
    <message>
        <source>Qt needs system libraries that are missing: install {names}.</source>
        <translation>חסרות ספריות מערכת הדרושות ל־Qt: התקינו את {names}.</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>הסרת השורה</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>סכום התקבול</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>הוספת איש קשר</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>איש קשר</translation>
    </message>
    <message>
        <source>Role on the deal</source>
        <translation>תפקיד בעסקה</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>So many phones stand below a name; all of them are among the fields and behind the button that calls.</extracomment>
        <translation>רשומה חדשה</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>לשעבר</translation>
    </message>
    <message>
        <source>No decision maker named.</source>
        <translation>לא צוין מי מקבל את ההחלטות.</translation>
    </message>
    <message>
        <source>Hangs on {name} alone.</source>
        <translation>נשענת על ״{name}״ בלבד.</translation>
    </message>
    <message numerus="yes">
        <source>Untouched for %n day(s).</source>
        <translation>
            <numerusform>ללא קשר כבר יום.</numerusform>
            <numerusform>ללא קשר כבר %n ימים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Should have closed %n day(s) ago.</source>
        <translation>
            <numerusform>צפי הסגירה היה אתמול.</numerusform>
            <numerusform>צפי הסגירה היה לפני %n ימים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open request(s)</source>
        <translation>
            <numerusform>בקשה פתוחה אחת</numerusform>
            <numerusform>%n בקשות פתוחות</numerusform>
        </translation>
    </message>
    <message>
        <source>Booked in {months}, which is closed: a change to it is booked as an adjustment in the first open month.</source>
        <translation>נרשמה ב{months}, שכבר נסגר: שינוי בה יירשם כתיקון בחודש הפתוח הראשון.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>עסקאות</translation>
    </message>
    <message>
        <source>Add a deal</source>
        <translation>הוספת עסקה</translation>
    </message>
    <message>
        <source>Decides on purchases</source>
        <translation>סמכות רכש</translation>
    </message>
    <message>
        <source>Amount before tax</source>
        <translation>סכום לפני מע״מ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>תקבולים</translation>
    </message>
    <message>
        <source>My share</source>
        <translation>החלק שלי</translation>
    </message>
    <message>
        <source>Own rate</source>
        <translation>אחוז מיוחד</translation>
    </message>
    <message>
        <source>{written} means {code}</source>
        <extracomment>Where a field is hidden from some records, and where the plan that takes a deal asks for it. What is asked next of a deal that is open, won, or lost.</extracomment>
        <translation>{written} הוא {code}</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>So many versions are asked for: a record may have been edited fifty thousand times.</extracomment>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>שינויים, מהחדש לישן</translation>
    </message>
    <message>
        <source>Both are steps of their own: undo takes them back.</source>
        <translation>כל אחת מהפעולות היא צעד נפרד, ואפשר להחזיר אותה לאחור.</translation>
    </message>
    <message>
        <source>Bring back this version</source>
        <translation>החזרת הגרסה הזאת</translation>
    </message>
    <message>
        <source>Take this step back</source>
        <translation>הסרת הצעד הזה</translation>
    </message>
    <message>
        <source>You</source>
        <translation>אני</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>הוחזר לאחור</translation>
    </message>
    <message>
        <source>Import a list</source>
        <extracomment>So many columns are named in a line; all stand in the findings. So many first rows are kept in sight where there is room for them, and where there is little.</extracomment>
        <translation>ייבוא רשימה</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>לקוחות</translation>
    </message>
    <message>
        <source>Contacts without a client</source>
        <translation>אנשי קשר ללא לקוח</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>תקבולים</translation>
    </message>
    <message>
        <source>As for all</source>
        <translation>כמו לכולן</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>השורה הזאת</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>שמירת השורות שנדחו…</translation>
    </message>
    <message>
        <source>Refused ({n})</source>
        <translation>נדחו ({n})</translation>
    </message>
    <message>
        <source>Duplicates ({n})</source>
        <translation>כפילויות ({n})</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>להשאיר כמו שהיא</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>אותו דוא״ל</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>אותו טלפון</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>אותו שם</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>שם דומה</translation>
    </message>
    <message>
        <source>Same deal</source>
        <translation>אותה עסקה</translation>
    </message>
    <message>
        <source>in the book</source>
        <translation>בספר</translation>
    </message>
    <message>
        <source>{reason}, {where}</source>
        <translation>{reason}, {where}</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>ברשימה</translation>
    </message>
    <message>
        <source>Same as, or like</source>
        <translation>זהה או דומה ל־</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>ודאי</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>אולי</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>מה ייעשה</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>השורות הן</translation>
    </message>
    <message>
        <source>Rows that are in the book already</source>
        <translation>שורות שכבר בספר</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>שורות שנדחו</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>גיליון</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>כותרות</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>מירכאות</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>פסיק</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>נקודה ופסיק</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>טאב</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>קו אנכי</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ללא</translation>
    </message>
    <message>
        <source>headings in line {n}</source>
        <translation>כותרות בשורה {n}</translation>
    </message>
    <message>
        <source>Pay lines</source>
        <translation>שורות שכר</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>מדדים</translation>
    </message>
    <message>
        <source>Quotes inside cells</source>
        <translation>מירכאות בתוך תא</translation>
    </message>
    <message>
        <source>Change how it is read</source>
        <extracomment>Cards and JSON name their fields themselves: there is nothing to choose. So many choices about the reading stand side by side.</extracomment>
        <translation>שינוי אופן הקריאה</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>מפריד</translation>
    </message>
    <message>
        <source>space</source>
        <translation>רווח</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>מוכפלות</translation>
    </message>
    <message>
        <source>after a backslash</source>
        <translation>אחרי לוכסן הפוך</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>שורה {n}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>לא מיובאות</translation>
    </message>
    <message>
        <source>Into the tags</source>
        <translation>לתגיות</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>היום קודם</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>החודש קודם</translation>
    </message>
    <message>
        <source>Rows that may be in the book</source>
        <translation>שורות שאולי כבר בספר</translation>
    </message>
    <message>
        <source>Columns without a meaning</source>
        <translation>עמודות שלא שויכו</translation>
    </message>
    <message>
        <source>— into the notes —</source>
        <translation>— להערות —</translation>
    </message>
    <message>
        <source>— into the tags —</source>
        <translation>— לתגיות —</translation>
    </message>
    <message>
        <source>Into the notes</source>
        <translation>להערות</translation>
    </message>
    <message>
        <source>Meaning of {column}</source>
        <translation>השיוך של העמודה ״{column}״</translation>
    </message>
    <message>
        <source>Choose another list…</source>
        <translation>בחירת רשימה אחרת…</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>בדיקת השורות…</translation>
    </message>
    <message>
        <source>There are no rows below the headings.</source>
        <translation>אין שורות מתחת לכותרות.</translation>
    </message>
    <message>
        <source>As it is set now, nothing would come in.</source>
        <translation>לפי הבחירות הנוכחיות שום דבר לא ייובא.</translation>
    </message>
    <message>
        <source>Stopped, nothing came in. Import to go on.</source>
        <translation>הפעולה נעצרה ודבר לא נכנס לספר. כדי להמשיך, לחיצה על ייבוא.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>ייבוא…</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>שמירת השורות שנדחו</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <extracomment>What the key of T writes under any of our layouts.</extracomment>
        <translation>בחירת תאריך</translation>
    </message>
    <message>
        <source>Not a day: type it as 25.11.2026</source>
        <translation>זה אינו תאריך: הקלידו למשל 25.11.2026</translation>
    </message>
    <message>
        <source>Not a percentage: type it as 4 or 4.5</source>
        <translation>זה אינו אחוז: הקלידו 4 או 4.5</translation>
    </message>
    <message>
        <source>More than 100 %: is that meant?</source>
        <translation>יותר מ־100 %: לזה הכוונה?</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>הקלידו שם</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>הוספת עוד</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} מתוך {total}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>ביטול…</translation>
    </message>
    <message>
        <source>New contact here</source>
        <translation>איש קשר חדש כאן</translation>
    </message>
    <message>
        <source>New deal here</source>
        <translation>עסקה חדשה כאן</translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>The first rows take 6 ms of a worker at 100,000 clients and 15 at 1,000,000 (95 of 100 keys): nothing is waited for, and what is asked for meanwhile makes the former question void.</extracomment>
        <translation>ייבוא…</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>ייבואים…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>מיזוג…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>Export follow-ups…</source>
        <translation>ייצוא מעקבים ליומן…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>גיבוי עכשיו</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>שחזור גיבוי…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>הגדרות…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>אחורה</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>קדימה</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>חזרה לאחור</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע שוב</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>הלשונית הבאה</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>הלשונית הקודמת</translation>
    </message>
    <message>
        <source>Close the month…</source>
        <translation>סגירת החודש…</translation>
    </message>
    <message>
        <source>Track record of the year…</source>
        <translation>רקורד השנה…</translation>
    </message>
    <message>
        <source>Help for newcomers</source>
        <translation>עזרה למתחילים</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>כל המקשים</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>העתקת שורות</translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation>הדבקת שורות…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>שכפול</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>בחירת הכול</translation>
    </message>
    <message>
        <source>Edit selection…</source>
        <translation>עריכת הבחירה…</translation>
    </message>
    <message>
        <source>Add tag…</source>
        <translation>הוספת תגית…</translation>
    </message>
    <message>
        <source>Remove tag…</source>
        <translation>הסרת תגית…</translation>
    </message>
    <message>
        <source>New pay line</source>
        <translation>שורת שכר חדשה</translation>
    </message>
    <message>
        <source>Pay line</source>
        <translation>שורת שכר</translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>הוספת השורה</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Enter a figure…</source>
        <translation>הזנת מדד…</translation>
    </message>
    <message>
        <source>For</source>
        <comment>what a pay line is for</comment>
        <translation>עבור</translation>
    </message>
    <message>
        <source>What was promised, driven or deducted, and follows from no plan.</source>
        <translation>מה שהובטח, נסיעות, ניכויים: מה שאינו נובע מתוכנית השכר.</translation>
    </message>
    <message>
        <source>What a plan measures and no deal tells: a renewal rate, goals that were reached.</source>
        <translation>מה שתוכנית השכר מודדת ושום עסקה אינה מספרת: שיעור חידושים, יעדים שהושגו.</translation>
    </message>
    <message>
        <source>Amount, {currency}</source>
        <translation>סכום, {currency}</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>יש להקליד סכום.</translation>
    </message>
    <message>
        <source>Type the day.</source>
        <translation>יש להקליד תאריך.</translation>
    </message>
    <message>
        <source>No deal of that name is in the book: choose one from the list, or leave it empty.</source>
        <translation>אין בספר עסקה בשם הזה: אפשר לבחור אחת מהרשימה או להשאיר ריק.</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>חיפוש בכל הספר…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation>עריכת התא</translation>
    </message>
    <message>
        <source>History of the record…</source>
        <translation>היסטוריית הרשומה…</translation>
    </message>
    <message>
        <source>Deals as list or board</source>
        <translation>עסקאות כרשימה או כלוח</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>רענון</translation>
    </message>
    <message>
        <source>About Clientbook</source>
        <extracomment>Name in the package index and licence; Qt, Python and SQLite are told apart from these. Room for a bar to scroll by.</extracomment>
        <translation>אודות Clientbook</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>גיבויים</translation>
    </message>
    <message>
        <source>Error log</source>
        <translation>יומן תקלות</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>פתיחת תיקיית היומן</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>העתקת הגרסאות</translation>
    </message>
    <message>
        <source>Clientbook is free software under the MIT licence. It is made with:</source>
        <translation>התוכנה Clientbook חופשית לשימוש ברישיון MIT, ונבנתה בעזרת:</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>אנשי קשר</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>ביצועים</translation>
    </message>
    <message>
        <source>Book</source>
        <extracomment>What the menus have, by menu.</extracomment>
        <translation>ספר</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>עריכה</translation>
    </message>
    <message>
        <source>View</source>
        <translation>תצוגה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>לפי המערכת</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>ערכת צבעים</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>Only to look at: nothing is written here</source>
        <translation>לצפייה בלבד: דבר אינו נכתב כאן</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>חזרה לאחור…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>ביצוע שוב…</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>חזרה לאחור: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>ביצוע שוב: {what}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <extracomment>So many columns are named in a notice.</extracomment>
        <translation>מחיקה…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>שורה אחת הועתקה</numerusform>
            <numerusform>%n שורות הועתקו</numerusform>
        </translation>
    </message>
    <message>
        <source>This month so far {amount}</source>
        <translation>החודש עד כה: {amount}</translation>
    </message>
    <message>
        <source>stays as it was changed since: {names}</source>
        <translation>נשאר כפי שהוא, כי שונה מאז: {names}</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>רשימות</translation>
    </message>
    <message>
        <source>{file} is taken back</source>
        <translation>הייבוא של {file} הוסר</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>הסרת הייבוא…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged</source>
        <translation>
            <numerusform>רשומה אחת מוזגה</numerusform>
            <numerusform>%n רשומות מוזגו</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data is in your book; Undo takes it out.</source>
        <translation>נתוני דוגמה נוספו לספר; ״חזרה לאחור״ מוציאה אותם.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s)</source>
        <translation>
            <numerusform>ייצוא שורה אחת</numerusform>
            <numerusform>ייצוא %n שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Export follow-ups</source>
        <translation>ייצוא מעקבים ליומן</translation>
    </message>
    <message>
        <source>Backed up as {file}</source>
        <translation>נוצר גיבוי: {file}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>תיקייה: {folder}</translation>
    </message>
    <message>
        <source>Your book as it is now is kept as well, and can be restored in the same way.</source>
        <translation>גם הספר במצבו הנוכחי נשמר, ואפשר לשחזר אותו באותה דרך.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>פתיחת התיקייה</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>שחזור</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>גיבוי…</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>ידני</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>לפני שחזור</translation>
    </message>
    <message>
        <source>From a damaged book</source>
        <translation>מתוך ספר פגום</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>How</source>
        <translation>איך נוצר</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>{what} deleted, with {along}</source>
        <translation>נמחק: {what}, ויחד איתו {along}</translation>
    </message>
    <message>
        <source>{what} deleted</source>
        <translation>נמחק: {what}</translation>
    </message>
    <message>
        <source>Something went wrong inside Clientbook. Your book is unharmed: what was under way was not written.</source>
        <extracomment>What a button says, and what it does.</extracomment>
        <translation>משהו השתבש בתוך Clientbook. הספר לא נפגע: הפעולה שהייתה בעיצומה לא נכתבה.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>Your clients, deals and pay in one file that belongs to you.</source>
        <translation>הלקוחות, העסקאות והשכר שלכם בקובץ אחד ששייך לכם.</translation>
    </message>
    <message>
        <source>Add an employer</source>
        <translation>הוספת מעסיק</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>תוכניות שכר</translation>
    </message>
    <message>
        <source>If you leave</source>
        <translation>אם עוזבים</translation>
    </message>
    <message>
        <source>From {day}: base pay {amount}</source>
        <translation>מיום {day}: שכר בסיס {amount}</translation>
    </message>
    <message>
        <source>Edit the plan…</source>
        <translation>עריכת תוכנית השכר…</translation>
    </message>
    <message>
        <source>New version from a day on…</source>
        <translation>גרסה חדשה מיום מסוים…</translation>
    </message>
    <message>
        <source>Set the plan…</source>
        <translation>קביעת תוכנית השכר…</translation>
    </message>
    <message>
        <source>Earned and not paid yet: {amount}</source>
        <translation>נצבר וטרם שולם: {amount}</translation>
    </message>
    <message numerus="yes">
        <source>Won and not collected: %n deal(s)</source>
        <translation>
            <numerusform>נסגרה וטרם נגבתה: עסקה אחת</numerusform>
            <numerusform>נסגרו וטרם נגבו: %n עסקאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nearly closed: %n deal(s)</source>
        <translation>
            <numerusform>קרובה לסגירה: עסקה אחת</numerusform>
            <numerusform>קרובות לסגירה: %n עסקאות</numerusform>
        </translation>
    </message>
    <message>
        <source>To leave, fill in the last day, and the day until which won deals still pay.</source>
        <translation>כשעוזבים, מלאו את היום האחרון ואת היום שעד אליו עסקאות שנסגרו עדיין מזכות.</translation>
    </message>
    <message>
        <source>Nothing is paid after {day}: fill in until when won deals still pay, if that is agreed.</source>
        <translation>אחרי {day} לא משולם דבר: אם סוכם אחרת, מלאו עד מתי עסקאות שנסגרו עדיין מזכות.</translation>
    </message>
    <message>
        <source>Your clients and contacts stay in your book.</source>
        <translation>הלקוחות ואנשי הקשר נשארים בספר שלכם.</translation>
    </message>
    <message>
        <source>Save as a plan file…</source>
        <translation>שמירה כקובץ תוכנית…</translation>
    </message>
    <message>
        <source>Statement</source>
        <extracomment>A page is loaded when it is first shown: most days are spent on the statement alone.</extracomment>
        <translation>דוח עמלות</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>שנה</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>מעסיקים</translation>
    </message>
    <message>
        <source>Pages of Pay</source>
        <translation>דפי השכר</translation>
    </message>
    <message>
        <source>Open {month} again</source>
        <translation>פתיחת {month} מחדש</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>סגירת {month}</translation>
    </message>
    <message>
        <source>From a plan file…</source>
        <translation>מקובץ תוכנית…</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>החודש הקודם</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>החודש הבא</translation>
    </message>
    <message>
        <source>Forecast</source>
        <comment>the page</comment>
        <translation>תחזית</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>התאמה לדוח המעסיק</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>סגור</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>statement</comment>
        <translation>פתוח</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>חיפוש לקוחות</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>לקוח חדש</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>חיפוש אנשי קשר</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>איש קשר חדש</translation>
    </message>
    <message>
        <source>Search deals</source>
        <translation>חיפוש עסקאות</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>שמירה כתמונה…</translation>
    </message>
    <message>
        <source>Track record (PDF)…</source>
        <translation>דף הישגים (PDF)…</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>השנה הבאה</translation>
    </message>
    <message>
        <source>Once a deal is won or lost, this page shows your year: sales, win rate, clients and pay.</source>
        <translation>כשעסקה תוכרע, יוצגו כאן נתוני השנה: מכירות, אחוז הצלחה, לקוחות ושכר.</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>עסקה חדשה</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>שמירה כתמונה</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>דף הישגים</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>ניקוי החיפוש והמסננים</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>ניקוי החיפוש</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>ייבוא רשימה…</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>התנסות עם נתוני דוגמה</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>הוספת לקוח</translation>
    </message>
    <message>
        <source>Your client book is empty. Import a list, or drop one on this window.</source>
        <translation>ספר הלקוחות ריק. ייבאו רשימה, או גררו קובץ אל החלון.</translation>
    </message>
    <message>
        <source>No contacts yet. Add the people at your clients who decide.</source>
        <translation>עדיין אין אנשי קשר. הוסיפו את מקבלי ההחלטות אצל הלקוחות.</translation>
    </message>
    <message>
        <source>No deals yet.</source>
        <translation>עדיין אין עסקאות.</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>to do it</comment>
        <extracomment>A menu offers no more ways than these. What stands there for every record, so that nothing moves when a phone comes; and what stands behind &quot;…&quot;.</extracomment>
        <translation>חיוג</translation>
    </message>
    <message>
        <source>Write</source>
        <comment>to do it</comment>
        <translation>שליחת דוא״ל</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>וואטסאפ</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>מפה</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copied: how to reach {name}</source>
        <translation>הועתקו פרטי הקשר של ״{name}״</translation>
    </message>
    <message>
        <source>Edit {what}…</source>
        <translation>עריכה: {what}…</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <extracomment>What only rows have.</extracomment>
        <translation>ייצוא הבחירה…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>היסטוריה…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>מחיקה לצמיתות…</translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>More records side by side nobody compares.</extracomment>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>A new deal</source>
        <translation>עסקה חדשה</translation>
    </message>
    <message>
        <source>Waiting for an invoice or a payment</source>
        <translation>ממתינות לחשבונית או לתשלום</translation>
    </message>
    <message>
        <source>Nothing waits: all that was won has been booked.</source>
        <translation>דבר אינו ממתין: כל מה שנסגר כבר נרשם.</translation>
    </message>
    <message>
        <source>An invoice</source>
        <translation>חשבונית</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>תשלום</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>חסר</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>מאז</translation>
    </message>
    <message>
        <source>Will pay</source>
        <translation>שכר צפוי</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>צפי השכר</translation>
    </message>
    <message>
        <source>Next tier</source>
        <translation>המדרגה הבאה</translation>
    </message>
    <message>
        <source>What if this deal closes?</source>
        <translation>מה אם העסקה הזאת תיסגר?</translation>
    </message>
    <message>
        <source>For</source>
        <translation>בסכום</translation>
    </message>
    <message>
        <source>On</source>
        <translation>ביום</translation>
    </message>
    <message>
        <source>No higher tier lies ahead.</source>
        <translation>אין מדרגה גבוהה יותר בהמשך.</translation>
    </message>
    <message>
        <source>What is won</source>
        <translation>מה שכבר נסגר</translation>
    </message>
    <message>
        <source>Open deals weighted by stage</source>
        <translation>עסקאות פתוחות לפי סיכויי השלב</translation>
    </message>
    <message>
        <source>If everything open closes</source>
        <translation>אם כל הפתוחות ייסגרו</translation>
    </message>
    <message>
        <source>The quarter</source>
        <translation>הרבעון</translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) without an expected day left out.</source>
        <translation>
            <numerusform>עסקה פתוחה אחת בלי תאריך צפוי לא נכללה.</numerusform>
            <numerusform>%n עסקאות פתוחות בלי תאריך צפוי לא נכללו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type an amount and a day to see what it would pay.</source>
        <translation>הקלידו סכום ותאריך כדי לראות כמה שכר תביא העסקה.</translation>
    </message>
    <message>
        <source>{amount} more in {month}</source>
        <translation>עוד {amount} ב{month}</translation>
    </message>
    <message>
        <source>The plan pays nothing for it on that day.</source>
        <translation>לפי תוכנית השכר אין עליה תשלום בתאריך הזה.</translation>
    </message>
    <message>
        <source>Has an open deal</source>
        <translation>עסקה פתוחה</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>עסקאות שנסגרו</translation>
    </message>
    <message>
        <source>Client: {field}</source>
        <translation>לקוח: {field}</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>מכיל</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>שווה בדיוק ל־</translation>
    </message>
    <message>
        <source>never, or not known</source>
        <translation>מעולם לא, או לא ידוע</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ריק</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>אחד מאלה</translation>
    </message>
    <message>
        <source>under</source>
        <translation>מתחת ל־</translation>
    </message>
    <message>
        <source>within</source>
        <translation>בתקופה</translation>
    </message>
    <message>
        <source>before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>after</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>more than … days ago</source>
        <translation>לפני יותר מ־… ימים</translation>
    </message>
    <message>
        <source>not for … days, or never</source>
        <translation>לא ב־… הימים האחרונים, או מעולם לא</translation>
    </message>
    <message>
        <source>in sum</source>
        <translation>בסך הכול</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>החודש</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>ברבעון הזה</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>השנה</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>בחודש שעבר</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>ברבעון הקודם</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>בשנה שעברה</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>בחודש הבא</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>ברבעון הבא</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>בשנה הבאה</translation>
    </message>
    <message>
        <source>the last … days</source>
        <translation>ב־… הימים האחרונים</translation>
    </message>
    <message>
        <source>the next … days</source>
        <translation>ב־… הימים הבאים</translation>
    </message>
    <message>
        <source>No contact for 60 days</source>
        <translation>60 ימים בלי קשר</translation>
    </message>
    <message>
        <source>Won this quarter over 50,000</source>
        <translation>נסגרו ברבעון הזה מעל 50,000</translation>
    </message>
    <message>
        <source>Decide on purchases</source>
        <translation>בעלי סמכות רכש</translation>
    </message>
    <message>
        <source>Closing this month</source>
        <translation>צפויות להיסגר החודש</translation>
    </message>
    <message>
        <source>Won this quarter</source>
        <translation>נסגרו ברבעון הזה</translation>
    </message>
    <message>
        <source>{field}: any</source>
        <translation>{field}: יש</translation>
    </message>
    <message>
        <source>{field}: not {value}</source>
        <translation>{field}: לא {value}</translation>
    </message>
    <message>
        <source>Not: {words}</source>
        <translation>לא: {words}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> וגם </translation>
    </message>
    <message>
        <source> or </source>
        <translation> או </translation>
    </message>
    <message>
        <source>Not known here: {what}</source>
        <translation>לא מוכר כאן: {what}</translation>
    </message>
    <message>
        <source>{field}: none</source>
        <translation>{field}: אין</translation>
    </message>
    <message>
        <source>{field} contains {value}</source>
        <translation>{field} מכיל {value}</translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n day(s)</source>
        <translation>
            <numerusform>יום בלי קשר</numerusform>
            <numerusform>%n ימים בלי קשר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: not for %n day(s)</source>
        <translation>
            <numerusform>{field}: לא ביום האחרון</numerusform>
            <numerusform>{field}: לא ב־%n הימים האחרונים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: more than %n day(s) ago</source>
        <translation>
            <numerusform>{field}: לפני יותר מיום אחד</numerusform>
            <numerusform>{field}: לפני יותר מ־%n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>Won {span}: over {amount}</source>
        <translation>נסגרו {span}: מעל {amount}</translation>
    </message>
    <message>
        <source>{field} over {value}</source>
        <translation>{field} מעל {value}</translation>
    </message>
    <message>
        <source>{field} under {value}</source>
        <translation>{field} מתחת ל־{value}</translation>
    </message>
    <message>
        <source>{field} before {value}</source>
        <translation>{field} לפני {value}</translation>
    </message>
    <message>
        <source>{field} after {value}</source>
        <translation>{field} אחרי {value}</translation>
    </message>
    <message numerus="yes">
        <source>the last %n day(s)</source>
        <translation>
            <numerusform>ביום האחרון</numerusform>
            <numerusform>ב־%n הימים האחרונים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the next %n day(s)</source>
        <translation>
            <numerusform>ביום הקרוב</numerusform>
            <numerusform>ב־%n הימים הבאים</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} more lifts the rate to {rate} ({component}, {period})</source>
        <translation>עוד {amount} והאחוז עולה ל־{rate} ({component}, {period})</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>זה אינו מספר</translation>
    </message>
    <message>
        <source>Add a bonus</source>
        <translation>הוספת בונוס</translation>
    </message>
    <message>
        <source>Sales total</source>
        <translation>סך המכירות</translation>
    </message>
    <message>
        <source>Attainment of quota</source>
        <translation>עמידה ביעד</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>לתקופה של</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>נמדד לפי</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>הרף</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>סכום הבונוס</translation>
    </message>
    <message>
        <source>As the plan says</source>
        <translation>כמו בתוכנית השכר</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>אחוזים</translation>
    </message>
    <message>
        <source>The total runs over</source>
        <translation>הסכום נצבר לאורך</translation>
    </message>
    <message>
        <source>A rate applies to</source>
        <translation>האחוז חל על</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>מועד הזכאות</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>מוצרים</translation>
    </message>
    <message>
        <source>Whatever no other part names</source>
        <translation>כל מה שלא צוין ברכיב אחר</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>תקרה</translation>
    </message>
    <message>
        <source>None</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>Test amount</source>
        <translation>סכום לבדיקה</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>שכר: {amount}</translation>
    </message>
    <message>
        <source>Pay against sales</source>
        <extracomment>What one deal alone earns whole at one rate.</extracomment>
        <translation>שכר מול מכירות</translation>
    </message>
    <message>
        <source>{sales} of sales pay {pay}</source>
        <translation>מכירות של {sales} מזכות בשכר של {pay}</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>קובץ תוכנית</translation>
    </message>
    <message>
        <source>Save as a plan file</source>
        <translation>שמירה כקובץ תוכנית</translation>
    </message>
    <message>
        <source>This pay line is no longer in the book.</source>
        <translation>שורת השכר הזאת כבר לא נמצאת בספר.</translation>
    </message>
    <message>
        <source>The pay line is added.</source>
        <translation>שורת השכר נוספה.</translation>
    </message>
    <message>
        <source>The pay line is changed.</source>
        <translation>שורת השכר שונתה.</translation>
    </message>
    <message>
        <source>The pay line is deleted.</source>
        <translation>שורת השכר נמחקה.</translation>
    </message>
    <message>
        <source>This figure is no longer in the book.</source>
        <translation>המדד הזה כבר אינו בספר.</translation>
    </message>
    <message>
        <source>The figure is added.</source>
        <translation>המדד נוסף.</translation>
    </message>
    <message>
        <source>The figure is changed.</source>
        <translation>המדד עודכן.</translation>
    </message>
    <message>
        <source>The figure is deleted.</source>
        <translation>המדד נמחק.</translation>
    </message>
    <message>
        <source>{month} of {name} is closed</source>
        <translation>חודש {month} אצל ״{name}״ נסגר</translation>
    </message>
    <message>
        <source>{month} of {name} is open again</source>
        <translation>חודש {month} אצל ״{name}״ פתוח שוב</translation>
    </message>
    <message>
        <source>Export the statement</source>
        <translation>ייצוא הדוח</translation>
    </message>
    <message>
        <source>Export the year</source>
        <translation>ייצוא השנה</translation>
    </message>
    <message>
        <source>Export the reconciliation</source>
        <translation>ייצוא ההתאמה</translation>
    </message>
    <message>
        <source>The statement of {month} is taken in</source>
        <translation>הדוח לחודש {month} נקלט</translation>
    </message>
    <message>
        <source>Pay plan</source>
        <translation>תוכנית שכר</translation>
    </message>
    <message>
        <source>Running totals go on when this version starts inside a period</source>
        <translation>כשהגרסה מתחילה באמצע תקופה, הסכומים הנצברים ממשיכים</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>By the months left of the term</source>
        <translation>לפי החודשים שנותרו בחוזה</translation>
    </message>
    <message>
        <source>A part</source>
        <translation>חלק</translation>
    </message>
    <message>
        <source>Remove this part</source>
        <translation>הסרת הרכיב הזה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>הוספת רכיב</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>בתוקף מיום</translation>
    </message>
    <message>
        <source>Base pay a month</source>
        <translation>שכר בסיס לחודש</translation>
    </message>
    <message>
        <source>Deals count</source>
        <translation>מועד הזכאות</translation>
    </message>
    <message>
        <source>Recoverable draw</source>
        <translation>מקדמה על חשבון עמלות</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>תנאים</translation>
    </message>
    <message>
        <source>All its rules…</source>
        <translation>כל הכללים שלו…</translation>
    </message>
    <message>
        <source>Which deals, conditions, sums a deal, when it is paid: as lines of a plan file</source>
        <translation>אילו עסקאות, תנאים, סכום לעסקה, מתי משולם: כשורות של קובץ תוכנית שכר</translation>
    </message>
    <message>
        <source>How are you paid?</source>
        <translation>איך משלמים לך?</translation>
    </message>
    <message>
        <source>Before this book</source>
        <translation>לפני הספר הזה</translation>
    </message>
    <message>
        <source>What a period had counted, or a draw owed, when the first plan begins.</source>
        <translation>מה שנצבר בתקופה, או מה שנשאר חוב ממקדמה, כשהתוכנית הראשונה מתחילה.</translation>
    </message>
    <message>
        <source>Years begin in</source>
        <translation>השנה מתחילה ב</translation>
    </message>
    <message>
        <source>A deal that falls through takes back</source>
        <translation>בביטול עסקה מקוזז</translation>
    </message>
    <message>
        <source>Part that is taken back</source>
        <translation>החלק שמקוזז</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>רכיבי תוכנית השכר</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>רכיב</translation>
    </message>
    <message>
        <source>Bonuses</source>
        <translation>בונוסים</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>ללא שם</translation>
    </message>
    <message>
        <source>Who pays you? Type the employer&apos;s name.</source>
        <translation>מי משלם לכם? הקלידו את שם המעסיק.</translation>
    </message>
    <message>
        <source>From which day on? Type it as 1.1.2026.</source>
        <translation>מאיזה יום? הקלידו למשל 1.1.2026.</translation>
    </message>
    <message>
        <source>In which currency? Type its three letters, as ILS.</source>
        <translation>באיזה מטבע? הקלידו שלוש אותיות, למשל ILS.</translation>
    </message>
    <message>
        <source>What was counted before needs the name of a part, and how much.</source>
        <translation>למה שנצבר קודם צריך לכתוב את שם החלק, וכמה.</translation>
    </message>
    <message>
        <source>Bonus {n}: {problem}</source>
        <translation>בונוס {n}: {problem}</translation>
    </message>
    <message>
        <source>Terms: {problem}</source>
        <translation>תנאים: {problem}</translation>
    </message>
    <message>
        <source>Part {n}, tier {tier}: {problem}</source>
        <translation>רכיב {n}, מדרגה {tier}: {problem}</translation>
    </message>
    <message>
        <source>Part {n}: {problem}</source>
        <translation>רכיב {n}: {problem}</translation>
    </message>
    <message>
        <source>Lines of the statement</source>
        <extracomment>The places of the columns that are added up.</extracomment>
        <translation>שורות הדוח</translation>
    </message>
    <message>
        <source>Add a pay line…</source>
        <translation>הוספת שורת שכר…</translation>
    </message>
    <message>
        <source>Set your pay plan, and every closed deal shows what it pays and why.</source>
        <translation>קבעו תוכנית שכר, ולכל עסקה שנסגרה תראו כמה היא מזכה ולמה.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>So many have a line; what a list made a client of may have thousands, and keeps them.</extracomment>
        <translation>
            <numerusform>ועוד אחת</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line to see why it is this amount.</source>
        <translation>בחרו שורה כדי לראות למה זה הסכום.</translation>
    </message>
    <message>
        <source>Edit the pay line…</source>
        <translation>עריכת שורת השכר…</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>למה זה הסכום?</translation>
    </message>
    <message>
        <source>What was paid</source>
        <translation>מה ששולם</translation>
    </message>
    <message>
        <source>— none —</source>
        <translation>— אין —</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>השורות הראשונות</translation>
    </message>
    <message>
        <source>Take in their statement…</source>
        <extracomment>The heading and three lines: a title, a total and a note are what most statements have.</extracomment>
        <translation>ייבוא דוח המעסיק…</translation>
    </message>
    <message>
        <source>Export the reconciliation…</source>
        <translation>ייצוא ההתאמה…</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>ויתור</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>הפרשים</translation>
    </message>
    <message>
        <source>{verdict}, let go</source>
        <translation>{verdict} (ויתרתי)</translation>
    </message>
    <message>
        <source>Take in what your employer says was paid, and see at once what is short or missing.</source>
        <translation>קלטו את הדוח של המעסיק על מה ששולם, וראו מיד מה חסר.</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>חידוש הדרישה</translation>
    </message>
    <message>
        <source>Not an amount: type it as 150,000, or as 80% of the quota</source>
        <translation>זה אינו סכום: הקלידו למשל 150,000, או 80% (מהיעד)</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>הוספת מדרגה</translation>
    </message>
    <message>
        <source>From</source>
        <comment>an amount</comment>
        <translation>החל מסכום</translation>
    </message>
    <message>
        <source>Tier {n} begins at</source>
        <translation>תחילת מדרגה {n}</translation>
    </message>
    <message>
        <source>Rate of tier {n}</source>
        <translation>האחוז של מדרגה {n}</translation>
    </message>
    <message>
        <source>Remove tier {n}</source>
        <translation>הסרת מדרגה {n}</translation>
    </message>
    <message>
        <source>Pay by month</source>
        <translation>שכר לפי חודשים</translation>
    </message>
    <message>
        <source>Closed sales by month</source>
        <extracomment>So many figures stand side by side, and all of them where the page is wider than so many pixels in the usual type. So many clients have room at least.</extracomment>
        <translation>מכירות שנסגרו לפי חודשים</translation>
    </message>
    <message>
        <source>Export the year…</source>
        <translation>ייצוא השנה…</translation>
    </message>
    <message>
        <source>earned in {year}</source>
        <translation>נצברו ב־{year}</translation>
    </message>
    <message>
        <source>Allowances</source>
        <translation>תוספות קבועות</translation>
    </message>
    <message>
        <source>All else: guarantee, draw, clawbacks, pay lines, adjustments</source>
        <translation>כל השאר: מינימום מובטח, מקדמה, קיזוזים, שורות שכר, תיקונים</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>ייבואים</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>הסרת הייבוא</translation>
    </message>
    <message>
        <source>Take back the rest</source>
        <translation>הסרת השאר</translation>
    </message>
    <message>
        <source>Take back all of it</source>
        <translation>הסרת הכול</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed since, or used by others: {names}</source>
        <translation>
            <numerusform>רשומה אחת שונתה מאז, או שרשומות אחרות תלויות בה: {names}</numerusform>
            <numerusform>%n רשומות שונו מאז, או שרשומות אחרות תלויות בהן: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>A number&apos;s field, in pixels.</extracomment>
        <translation>ערך</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>ערכים</translation>
    </message>
    <message>
        <source>Nothing to choose from yet.</source>
        <translation>עדיין אין ממה לבחור.</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>תקופה</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ימים</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>over</source>
        <translation>מעל</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ימים</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>עודכנו</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>הוסר</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>בספר</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>So much of a long text is shown, and so wide: enough to tell two apart. So large the dialog becomes before it scrolls, in pixels.</extracomment>
        <translation>מיזוג</translation>
    </message>
    <message>
        <source>Which one stays</source>
        <translation>הרשומה שתישאר</translation>
    </message>
    <message>
        <source>Phones, e-mails, tags and notes are joined; all that belongs to them moves.</source>
        <translation>טלפונים, כתובות דוא״ל, תגיות והערות יאוחדו; כל מה ששייך לרשומות יעבור לזו שתישאר.</translation>
    </message>
    <message>
        <source>Payments, roles and notes are joined; all that belongs to them moves.</source>
        <translation>תשלומים, תפקידים והערות יאוחדו; כל מה ששייך לעסקאות יעבור לזו שתישאר.</translation>
    </message>
    <message>
        <source>In your book already? Open {name}</source>
        <translation>כבר בספר? פתיחת ״{name}״</translation>
    </message>
    <message>
        <source>Called, met, wrote… and when next</source>
        <translation>התקשרתי, נפגשנו, כתבתי… ומתי בפעם הבאה</translation>
    </message>
    <message>
        <source>Log a call, meeting or message</source>
        <extracomment>The key of what is typed into the line that logs; those of fields are their name and, with &quot;:&quot;, which of their lines.
----------
What a line&apos;s frame and margins take of its width, in pixels.</extracomment>
        <translation>רישום שיחה, פגישה או הודעה</translation>
    </message>
    <message>
        <source>Planned: {kind}, {day}</source>
        <translation>מתוכנן: {kind}, {day}</translation>
    </message>
    <message>
        <source>Log: {kind}, {day}</source>
        <translation>רישום: {kind}, {day}</translation>
    </message>
    <message>
        <source>next touch {day}</source>
        <translation>הפעולה הבאה: {day}</translation>
    </message>
    <message>
        <source>Not a time: type it as 10:30</source>
        <translation>זו אינה שעה: הקלידו למשל 10:30</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>לא צוין מי</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>בוצע</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>מה נאמר</translation>
    </message>
    <message>
        <source>With</source>
        <translation>עם</translation>
    </message>
    <message>
        <source>At</source>
        <translation>בשעה</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>The keys&apos; places, as a Hebrew keyboard writes them.
----------
After these another touch is to be expected; invoices, renewals and reviews have their own next day.</extracomment>
        <translation>מחר</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>בשבוע הבא</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Follow up</source>
        <extracomment>The place of the column of amounts.</extracomment>
        <translation>מעקב</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>בקשה פתוחה</translation>
    </message>
    <message>
        <source>Going quiet</source>
        <translation>זמן רב בלי קשר</translation>
    </message>
    <message>
        <source>Past its expected close</source>
        <translation>עבר צפי הסגירה</translation>
    </message>
    <message>
        <source>Won, not invoiced</source>
        <translation>נסגרה, אין חשבונית</translation>
    </message>
    <message>
        <source>Won, not paid</source>
        <translation>נסגרה, לא שולמה</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>חידוש</translation>
    </message>
    <message>
        <source>Service review</source>
        <translation>סקירת שירות</translation>
    </message>
    <message>
        <source>Log a call today</source>
        <translation>רישום שיחה מהיום</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>נסגרה…</translation>
    </message>
    <message>
        <source>Invoiced today</source>
        <translation>הוצאה חשבונית היום</translation>
    </message>
    <message>
        <source>Paid today</source>
        <translation>שולם היום</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>חודש</translation>
    </message>
    <message>
        <source>Held today</source>
        <translation>נערכה היום</translation>
    </message>
    <message>
        <source>Request done</source>
        <translation>הבקשה טופלה</translation>
    </message>
    <message>
        <source>Renewed for its term</source>
        <translation>חודש לתקופה נוספת</translation>
    </message>
    <message>
        <source>Review logged, the next one in three months</source>
        <translation>הסקירה נרשמה, הבאה בעוד שלושה חודשים</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>השבוע</translation>
    </message>
    <message>
        <source>What is planned further ahead stands in Week and Month</source>
        <translation>מה שמתוכנן רחוק יותר נמצא בשבוע ובחודש</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>a day</comment>
        <translation>מועד</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>למה</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>מאז {day}</translation>
    </message>
    <message>
        <source>No contact for too long</source>
        <translation>יותר מדי זמן בלי קשר</translation>
    </message>
    <message>
        <source>Contact is due</source>
        <translation>הגיע הזמן ליצור קשר</translation>
    </message>
    <message>
        <source>Nothing waits for you. Log a call or a meeting, and its next touch comes here.</source>
        <translation>שום דבר לא מחכה. רשמו שיחה או פגישה, והפעולה הבאה תופיע כאן.</translation>
    </message>
    <message>
        <source>Logged today</source>
        <translation>נרשמה שיחה מהיום</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>שבוע</translation>
    </message>
    <message>
        <source>Drag a line to another day, or Ctrl with an arrow · D done · T tomorrow · W next week · Enter opens</source>
        <translation>גרירה ליום אחר, או Ctrl עם חץ · D בוצע · T מחר · W בשבוע הבא · Enter פותח</translation>
    </message>
    <message>
        <source>D done · T tomorrow · W next week · C call · M write · Enter opens</source>
        <translation>בוצע: D · מחר: T · שבוע הבא: W · התקשרות: C · כתיבה: M · פתיחה: Enter</translation>
    </message>
    <message>
        <source>Log or plan</source>
        <translation>תיעוד או תכנון</translation>
    </message>
    <message>
        <source>Moved to tomorrow</source>
        <translation>הועבר למחר</translation>
    </message>
    <message>
        <source>Moved to next week</source>
        <translation>הועבר לשבוע הבא</translation>
    </message>
    <message>
        <source>Moved to {day}</source>
        <translation>הועבר ל{day}</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>From here on months are counted, and from there years.</extracomment>
        <translation>היום</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>אתמול</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>מחר</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>לפני יום</numerusform>
            <numerusform>לפני %n ימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>בעוד יום</numerusform>
            <numerusform>בעוד %n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a number from 1 to {most}</source>
        <translation>זה אינו מספר מ־1 עד {most}</translation>
    </message>
    <message>
        <source>Link a file…</source>
        <translation>קישור קובץ…</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>פתיחת {file}</translation>
    </message>
    <message>
        <source>Link a file</source>
        <translation>קישור קובץ</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>{file} is no longer where it was.</source>
        <translation>הקובץ {file} כבר לא נמצא במקומו.</translation>
    </message>
    <message>
        <source>Last touch {day}</source>
        <translation>פעילות אחרונה: {day}</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>הבא: {day}</translation>
    </message>
    <message>
        <source>Pages of the record</source>
        <translation>דפי הרשומה</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>ציר זמן</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>Add whom this person knows</source>
        <translation>הוספת היכרות</translation>
    </message>
    <message>
        <source>Also at {name}</source>
        <translation>גם אצל ״{name}״</translation>
    </message>
    <message>
        <source>Nobody here yet. Who decides at {name}?</source>
        <translation>עדיין אין כאן איש. מי מחליט אצל ״{name}״?</translation>
    </message>
    <message>
        <source>Formerly here</source>
        <translation>היו כאן בעבר</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>Reporting to this person</source>
        <translation>כפופים לאיש קשר זה</translation>
    </message>
    <message>
        <source>Know each other</source>
        <translation>מכירים זה את זה</translation>
    </message>
    <message>
        <source>Nothing known yet. Say under Details whom this person reports to and knows.</source>
        <translation>עדיין לא ידוע דבר. בדף ״פרטים״ אפשר לציין כפיפות והיכרויות.</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>בקשות פתוחות</translation>
    </message>
    <message>
        <source>None. Type above “request: …” when something is asked for.</source>
        <translation>אין. כשמתקבלת בקשה, כתבו למעלה ״בקשה: …״.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>הוספת שירות</translation>
    </message>
    <message>
        <source>Renews on</source>
        <translation>מועד החידוש</translation>
    </message>
    <message>
        <source>Term in months</source>
        <translation>תקופה בחודשים</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>חודשים</translation>
    </message>
    <message>
        <source>Why it became so</source>
        <translation>מה הביא לכך</translation>
    </message>
    <message>
        <source>Show newer ones</source>
        <extracomment>Steps that the activities themselves tell of already. So many altered fields of one step are named; the history tells all.</extracomment>
        <translation>הצגת חדשים יותר</translation>
    </message>
    <message>
        <source>Nothing yet. Type above what was said, and when next.</source>
        <translation>עדיין אין כאן דבר. כתבו למעלה מה נאמר ומתי הפעולה הבאה.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>הצגת ישנים יותר</translation>
    </message>
    <message>
        <source>Promised for {day}</source>
        <translation>הובטח עד {day}</translation>
    </message>
    <message>
        <source>Next touch {day}</source>
        <translation>הפעולה הבאה: {day}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>עריכה…</translation>
    </message>
    <message>
        <source>What to do with this</source>
        <translation>מה לעשות עם זה</translation>
    </message>
    <message>
        <source>Planned for {day}</source>
        <translation>מתוכנן: {day}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} ← {after}</translation>
    </message>
    <message>
        <source>To watch</source>
        <translation>לתשומת לב</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>הרבעון</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>החודש</translation>
    </message>
    <message>
        <source>Show this month</source>
        <translation>הצגת החודש</translation>
    </message>
    <message>
        <source>Show this quarter</source>
        <translation>הצגת הרבעון</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s), hide</source>
        <translation>
            <numerusform>היום האחרון, הסתרה</numerusform>
            <numerusform>%n הימים האחרונים, הסתרה</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>weighted {amount}</source>
        <extracomment>In the width of letters: at least of a column that is folded, and of one that is not; and what a heading&apos;s word has beside it, the number of deals among it.</extracomment>
        <translation>משוקלל: {amount}</translation>
    </message>
    <message>
        <source>wtd. {amount}</source>
        <comment>weighted, abbreviated</comment>
        <translation>משוק׳ {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list</source>
        <translation>
            <numerusform>עוד אחת ברשימה</numerusform>
            <numerusform>עוד %n ברשימה</numerusform>
        </translation>
    </message>
    <message>
        <source>No deals here</source>
        <extracomment>What a dragged card carries: the deal&apos;s id in digits.</extracomment>
        <translation>אין כאן עסקאות</translation>
    </message>
    <message>
        <source>Win the deal</source>
        <translation>סגירת עסקה</translation>
    </message>
    <message>
        <source>Amount before tax, {currency}</source>
        <translation>סכום לפני מע״מ, {currency}</translation>
    </message>
    <message>
        <source>Lose the deal</source>
        <translation>סימון שהעסקה לא נסגרה</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>אפשר להשאיר ריק</translation>
    </message>
    <message>
        <source>List</source>
        <translation>רשימה</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>לוח</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>העברה לשלב</translation>
    </message>
    <message>
        <source>{name} is won</source>
        <translation>העסקה ״{name}״ נסגרה בהצלחה</translation>
    </message>
    <message>
        <source>{name} is lost</source>
        <translation>העסקה ״{name}״ סומנה כלא נסגרה</translation>
    </message>
    <message>
        <source>{name} moved to {stage}</source>
        <translation>העסקה ״{name}״ עברה לשלב ״{stage}״</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (עותק)</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>לפני חודש</numerusform>
            <numerusform>לפני %n חודשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>לפני שנה</numerusform>
            <numerusform>לפני %n שנים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>באיחור של יום</numerusform>
            <numerusform>באיחור של %n ימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>בעוד חודש</numerusform>
            <numerusform>בעוד %n חודשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>בעוד שנה</numerusform>
            <numerusform>בעוד %n שנים</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <extracomment>What many records have in common most often comes first. Not among them is what belongs to one alone, nor amounts without their own currency; tags have a line of their own in the menu.</extracomment>
        <translation>עריכה: {what}</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Asks which values a field holds in the book: field, who takes the answer, and the widget without which nobody does.</extracomment>
        <translation>שדה</translation>
    </message>
    <message>
        <source>All of them get this value; what is left empty is emptied.</source>
        <translation>כולן יקבלו את הערך הזה; שדה שיישאר ריק יתרוקן.</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>עדכון {what}</translation>
    </message>
    <message>
        <source>Remove the filter {words}</source>
        <extracomment>Longer words end in &quot;…&quot;, whole in the tooltip.</extracomment>
        <translation>הסרת המסנן {words}</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>הסרת המסנן הזה</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>ניקוי המסננים</translation>
    </message>
    <message>
        <source>All of:</source>
        <translation>כל אלה:</translation>
    </message>
    <message>
        <source>Any of:</source>
        <translation>לפחות אחד מאלה:</translation>
    </message>
    <message>
        <source>Whether all of these have to hold, or any one of them</source>
        <translation>האם כל התנאים צריכים להתקיים, או די באחד מהם</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>כל התנאים מתקיימים</translation>
    </message>
    <message>
        <source>Any one of these holds</source>
        <translation>די באחד מהתנאים</translation>
    </message>
    <message>
        <source>Change: {words}</source>
        <translation>שינוי: {words}</translation>
    </message>
    <message>
        <source>Or…</source>
        <translation>או…</translation>
    </message>
    <message>
        <source>And…</source>
        <translation>וגם…</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>שלילה</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>מסנן</translation>
    </message>
    <message>
        <source>Show only some</source>
        <translation>סינון הרשימה</translation>
    </message>
    <message>
        <source>Save this filter as…</source>
        <translation>שמירת המסנן בשם…</translation>
    </message>
    <message>
        <source>{what} is saved</source>
        <translation>נשמר: {what}</translation>
    </message>
    <message>
        <source>Rename {name}…</source>
        <translation>שינוי השם של ״{name}״…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>שם המסנן</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>תנאי</translation>
    </message>
    <message>
        <source>Exclude these</source>
        <translation>ללא אלה</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>הוספת מסנן</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>שינוי המסנן</translation>
    </message>
    <message>
        <source>{what} changed</source>
        <extracomment>From so many records on, the work shows how far it is. So many tags can be taken off: the most frequent ones. Fields of deals after which a plan may ask for more.</extracomment>
        <translation>עודכן: {what}</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>עדכון…</translation>
    </message>
    <message>
        <source>{what} duplicated</source>
        <translation>שוכפל: {what}</translation>
    </message>
    <message>
        <source>At most {n} records fit side by side: select fewer to merge them.</source>
        <translation>אפשר להציג עד {n} רשומות זו לצד זו: יש לבחור פחות כדי למזג.</translation>
    </message>
    <message>
        <source>There are no rows in the clipboard.</source>
        <translation>אין שורות בלוח.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>לוח</translation>
    </message>
    <message>
        <source>Add tags to {what}</source>
        <translation>הוספת תגיות: {what}</translation>
    </message>
    <message>
        <source>Take tags off {what}</source>
        <translation>הסרת תגיות: {what}</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>תגית חדשה</translation>
    </message>
    <message>
        <source>None of them has a tag.</source>
        <translation>אין תגיות ברשומות האלה.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Restored; the book as it was is among the backups.</source>
        <extracomment>So many seconds a thread keeps Python&apos;s interpreter while others wait for it. With Python&apos;s own 0.005 a repaint beside a busy worker takes 27 ms, beside two 68; with this 17 and 27, and workers lose a few percent at most.</extracomment>
        <translation>הספר שוחזר; הספר הקודם נמצא בין הגיבויים.</translation>
    </message>
    <message>
        <source>No automatic backup: {why}</source>
        <translation>לא נוצר גיבוי אוטומטי: {why}</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>חיפוש בכל הספר</translation>
    </message>
    <message>
        <source>Type what to do, or whom to find</source>
        <extracomment>So many of each kind.</extracomment>
        <translation>מה לעשות, או את מי למצוא</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>מה שנמצא</translation>
    </message>
    <message>
        <source>Nothing found: try other words, or fewer letters.</source>
        <translation>לא נמצא דבר: נסו מילים אחרות, או פחות אותיות.</translation>
    </message>
    <message>
        <source>Enter opens · Esc closes</source>
        <translation>פתיחה: Enter · סגירה: Esc</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>הדפסת הדוח</translation>
    </message>
    <message>
        <source>Type a number up to {limit}</source>
        <translation>הקלידו מספר עד {limit}</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>יום ראשון</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>יום שני</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>כמקובל בשפה</translation>
    </message>
    <message>
        <source>I sell and coordinate service</source>
        <translation>מכירות ותיאום שירות</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>מכירות</translation>
    </message>
    <message>
        <source>I coordinate service</source>
        <translation>תיאום שירות</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>as it stands on statements</source>
        <translation>כפי שיופיע בדוחות</translation>
    </message>
    <message>
        <source>beside the book</source>
        <translation>ליד הספר</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>תיקיית הגיבויים</translation>
    </message>
    <message>
        <source>First day of the week</source>
        <translation>היום הראשון בשבוע</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>השם שלי</translation>
    </message>
    <message>
        <source>What I do</source>
        <translation>התפקיד שלי</translation>
    </message>
    <message>
        <source>Currency of new deals</source>
        <translation>מטבע לעסקאות חדשות</translation>
    </message>
    <message>
        <source>Untouched after (days)</source>
        <translation>התראה אחרי (ימים) ללא קשר</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>שינויים נכנסים לתוקף מיד.</translation>
    </message>
    <message>
        <source>How likely a deal of each stage closes</source>
        <translation>סיכויי הסגירה בכל שלב</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>ברשימות</translation>
    </message>
    <message>
        <source>In date fields</source>
        <translation>בשדות תאריך</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>פתיחת הפרטים</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>מחיקת מה שנבחר</translation>
    </message>
    <message>
        <source>Clear the search, leave the field, close the details</source>
        <translation>ניקוי החיפוש, יציאה מהשדה, סגירת הפרטים</translation>
    </message>
    <message>
        <source>Today: done, tomorrow, next week, call, write</source>
        <translation>היום: בוצע, מחר, בשבוע הבא, שיחה, כתיבה</translation>
    </message>
    <message>
        <source>Board: the card a stage back, a stage ahead</source>
        <translation>לוח: הכרטיס שלב אחורה, שלב קדימה</translation>
    </message>
    <message>
        <source>Board: the deal is won, is lost</source>
        <translation>לוח: העסקה נסגרה בהצלחה, לא נסגרה</translation>
    </message>
    <message>
        <source>A day later, a day earlier</source>
        <translation>יום קדימה, יום אחורה</translation>
    </message>
    <message>
        <source>In five days, ten days ago, a day of this year</source>
        <translation>בעוד חמישה ימים, לפני עשרה ימים, תאריך בשנה הזאת</translation>
    </message>
    <message>
        <source>There is no statement to print yet.</source>
        <translation>עדיין אין דוח להדפסה.</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>מעקבים</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>חודש אחר חודש</translation>
    </message>
    <message>
        <source>Closed sales</source>
        <translation>מכירות שנסגרו</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>השנה הקודמת</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>אחוז סגירה</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>השנה בקצרה</translation>
    </message>
    <message>
        <source>Leave out clients&apos; names</source>
        <translation>בלי שמות הלקוחות</translation>
    </message>
    <message>
        <source>Show what I was paid</source>
        <translation>עם השכר ששולם לי</translation>
    </message>
    <message>
        <source>One page for your next employer: closed sales, quota, win rate and top clients of the year.</source>
        <translation>עמוד אחד למעסיק הבא: מכירות שנסגרו, יעד, אחוז סגירה והלקוחות המובילים של השנה.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>שמירה כ־PDF…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>השם שלכם</translation>
    </message>
    <message>
        <source>Looking for the newest good backup…</source>
        <translation>חיפוש הגיבוי התקין האחרון…</translation>
    </message>
    <message>
        <source>What is left of the damaged file can be read into a new book: you see how much before you open it.</source>
        <translation>את מה שנשאר בקובץ הפגום אפשר לקרוא לספר חדש: לפני שפותחים אותו רואים כמה נקרא.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>שחזור הגיבוי הזה</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>הצלת מה שאפשר לקרוא</translation>
    </message>
    <message>
        <source>Other backups…</source>
        <translation>גיבויים אחרים…</translation>
    </message>
    <message>
        <source>There is no good backup in the folder of backups. Bring one there from another disk, and try again.</source>
        <translation>אין גיבוי תקין בתיקיית הגיבויים. העתיקו לשם גיבוי מכונן אחר ונסו שוב.</translation>
    </message>
    <message>
        <source>The newest good backup is of {day}, {time}. What was written after that is not in it.</source>
        <translation>הגיבוי התקין האחרון הוא מ־{day}, {time}. מה שנכתב אחריו אינו כלול בו.</translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation>קריאת מה שנשאר…</translation>
    </message>
    <message>
        <source>Open what was read</source>
        <translation>פתיחת מה שנקרא</translation>
    </message>
    <message>
        <source>This could be read:</source>
        <translation>זה מה שנקרא:</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>מחיקה לצמיתות</translation>
    </message>
    <message>
        <source>{name}, and all that hangs on this record, goes out of the book, its history and its file.</source>
        <translation>הרשומה ״{name}״ וכל מה שקשור אליה יימחקו מהספר, מההיסטוריה שלו ומהקובץ עצמו.</translation>
    </message>
    <message>
        <source>Undo cannot bring it back.</source>
        <translation>חזרה לאחור לא תשחזר את מה שנמחק.</translation>
    </message>
    <message>
        <source>Save all that is known…</source>
        <translation>שמירת כל המידע הידוע…</translation>
    </message>
    <message>
        <source>Show the backups…</source>
        <translation>הצגת הגיבויים…</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>מחיקה לצמיתות…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{name} is erased.</source>
        <translation>המידע על ״{name}״ נמחק.</translation>
    </message>
    <message>
        <source>Still named in: {what}</source>
        <translation>השם עדיין מופיע כאן: {what}</translation>
    </message>
    <message>
        <source>Closed statements and what employers sent stay as they are, with the name.</source>
        <translation>דוחות סגורים ודוחות שהתקבלו ממעסיקים נשארים כפי שהם, כולל השם.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>שורה אחת נבחרה</numerusform>
            <numerusform>%n שורות נבחרו</numerusform>
        </translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>עברית</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>מערב אירופה</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>מרכז אירופה</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>קירילית</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>ערבית</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>יוונית</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>טורקית</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>בלטית</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>סינית</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>יפנית</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>קוריאנית</translation>
    </message>
    <message>
        <source>Only the name is known</source>
        <translation>ידוע רק השם</translation>
    </message>
    <message numerus="yes">
        <source>%n more by name only</source>
        <translation>
            <numerusform>ועוד רשומה אחת בשם בלבד</numerusform>
            <numerusform>ועוד %n רשומות בשם בלבד</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>רשומה אחת אבדה</numerusform>
            <numerusform>%n רשומות אבדו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n record(s) letters or fields are missing.</source>
        <translation>
            <numerusform>ברשומה אחת חסרים אותיות או שדות.</numerusform>
            <numerusform>ב־%n רשומות חסרים אותיות או שדות.</numerusform>
        </translation>
    </message>
    <message>
        <source>More may be lost than is known of.</source>
        <translation>ייתכן שאבדו רשומות נוספות שאין עליהן מידע.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>רשומה אחת</numerusform>
            <numerusform>%n רשומות</numerusform>
        </translation>
    </message>
    <message>
        <source>{records} up to {when}</source>
        <translation>{records} עד {when}</translation>
    </message>
    <message>
        <source>What was read holds {saved}; the backup holds {backup}.</source>
        <translation>במה שנקרא יש {saved}; בגיבוי יש {backup}.</translation>
    </message>
    <message>
        <source>{amount} with tax: {net} before it</source>
        <translation>{amount} כולל מע״מ: {net} לפני מע״מ</translation>
    </message>
    <message>
        <source>Newer rules of pay changed nothing in this book.</source>
        <translation>כללי שכר חדשים לא שינו דבר בספר הזה.</translation>
    </message>
    <message>
        <source>a newer rule of pay is booked</source>
        <translation>נרשם הפרש לפי כלל שכר חדש</translation>
    </message>
    <message>
        <source>The rule: {value}</source>
        <translation>הכלל: {value}</translation>
    </message>
    <message>
        <source>Amounts are multiplied first, divided once and rounded once</source>
        <translation>סכומים מוכפלים תחילה, מחולקים פעם אחת ומעוגלים פעם אחת</translation>
    </message>
    <message>
        <source>Base pay of a month with two versions of the plan is rounded once for the month</source>
        <translation>שכר בסיס בחודש שבו שתי גרסאות של התוכנית מעוגל פעם אחת לחודש</translation>
    </message>
    <message>
        <source>A receipt or invoice before the deal was won or the plan began counts on the later day</source>
        <translation>תקבול או חשבונית מלפני סגירת העסקה או תחילת התוכנית נחשבים ביום המאוחר</translation>
    </message>
    <message>
        <source>A deal&apos;s own rate is shared among the components that take the deal</source>
        <translation>שיעור עמלה מיוחד של עסקה מתחלק בין הרכיבים שהיא נכללת בהם</translation>
    </message>
    <message>
        <source>Whole tiers of a new version of the plan rate only its own deals</source>
        <translation>מדרגות על הכול בגרסה חדשה של התוכנית חלות רק על העסקאות שלה</translation>
    </message>
    <message>
        <source>A cancelled deal leaves later totals, and takes back what its period drops by</source>
        <translation>עסקה שבוטלה יוצאת מהסכומים שאחריה, ומקוזז מה שהתקופה פחתה בו</translation>
    </message>
    <message>
        <source>Clawbacks end with the employer&apos;s tail date</source>
        <translation>קיזוזי עמלה נפסקים בתום תקופת הזכאות אצל המעסיק</translation>
    </message>
    <message>
        <source>A clawback by months left waits for the deal&apos;s term</source>
        <translation>קיזוז לפי החודשים שנותרו ממתין לתקופת העסקה</translation>
    </message>
    <message>
        <source>A ceiling counts what stands at the end, whatever came and went</source>
        <translation>תקרה נמדדת לפי מה שעומד בסוף, בלי קשר למה שבא והלך</translation>
    </message>
    <message>
        <source>Bonuses are judged at the month&apos;s end, by the plan&apos;s own anchor</source>
        <translation>בונוסים נבחנים בסוף החודש, לפי מועד הזכאות של התוכנית</translation>
    </message>
    <message>
        <source>Quotas of shorter periods are added up, and so are several quotas</source>
        <translation>יעדים של תקופות קצרות מסוכמים, וכך גם כמה יעדים</translation>
    </message>
    <message>
        <source>Guarantee and draw go by calendar days in a month of starting or leaving</source>
        <translation>מינימום מובטח ומקדמה מחושבים לפי ימים בחודש של תחילת עבודה או עזיבה</translation>
    </message>
    <message>
        <source>A draw&apos;s debt is still taken from what is paid after leaving</source>
        <translation>חוב של מקדמה מנוכה גם ממה שמשולם אחרי העזיבה</translation>
    </message>
    <message>
        <source>Sums of two currencies are never added</source>
        <translation>סכומים בשני מטבעות אינם מחוברים</translation>
    </message>
    <message>
        <source>Sales count each deal once, in the month in which it was won</source>
        <translation>מכירות מונות כל עסקה פעם אחת, בחודש שבו נסגרה</translation>
    </message>
    <message>
        <source>pay lines</source>
        <comment>a list&apos;s kind</comment>
        <translation>שורות שכר</translation>
    </message>
    <message>
        <source>figures</source>
        <comment>a list&apos;s kind</comment>
        <translation>מדדים</translation>
    </message>
    <message>
        <source>Same pay line</source>
        <translation>אותה שורת שכר</translation>
    </message>
    <message>
        <source>Same figure and period</source>
        <translation>אותו מדד ואותה תקופה</translation>
    </message>
    <message>
        <source>Book what newer rules of pay say of closed months</source>
        <translation>רישום ההפרש לחודשים סגורים לפי כללי שכר חדשים</translation>
    </message>
    <message>
        <source>Closed months hold nothing back: there is nothing to book.</source>
        <translation>לחודשים הסגורים אין הפרש ממתין: אין מה לרשום.</translation>
    </message>
    <message>
        <source>Newer rules of pay change these open months:</source>
        <translation>כללי שכר חדשים משנים את החודשים הפתוחים האלה:</translation>
    </message>
    <message>
        <source>Closed months stay as they are. By the newer rules they would pay otherwise by:</source>
        <translation>חודשים סגורים נשארים כפי שהם. לפי הכללים החדשים ההפרש בהם היה:</translation>
    </message>
    <message>
        <source>To book that in the first open month, say: clientbook rules book</source>
        <translation>לרישום ההפרש בחודש הפתוח הראשון: clientbook rules book</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; all of them: clientbook rules show</source>
        <translation>
            <numerusform>ועוד אחד; הרשימה המלאה: clientbook rules show</numerusform>
            <numerusform>ועוד %n; הרשימה המלאה: clientbook rules show</numerusform>
        </translation>
    </message>
    <message>
        <source>{month}, {employer}: {before} before, {now} now, {currency} ({rules})</source>
        <translation>{month}, {employer}: {before} לפני כן, {now} עכשיו, {currency} ({rules})</translation>
    </message>
    <message>
        <source>{month}, {employer}: {pay} {currency} ({rules})</source>
        <translation>{month}, {employer}: {pay} {currency} ({rules})</translation>
    </message>
    <message>
        <source>Not an exchange rate: type what one unit is worth, as 3.65</source>
        <translation>לא שער חליפין: יש להקליד כמה שווה יחידה אחת, כמו 3.65</translation>
    </message>
    <message>
        <source>Not a term: type its months, as 12</source>
        <translation>לא תקופה: יש להקליד מספר חודשים, כמו 12</translation>
    </message>
    <message>
        <source>No deal by itself</source>
        <translation>לא של עסקה אחת</translation>
    </message>
    <message>
        <source>Term (months) of those that have none</source>
        <translation>תקופה (בחודשים) למי שאין לה</translation>
    </message>
    <message>
        <source>Needed for the clawback</source>
        <translation>נחוצה לקיזוז העמלה</translation>
    </message>
    <message>
        <source>Is {year} right?</source>
        <translation>השנה {year} נכונה?</translation>
    </message>
    <message>
        <source>Keep {year}</source>
        <translation>להשאיר {year}</translation>
    </message>
    <message numerus="yes">
        <source>Without an exchange rate: %n won deal(s) in another currency.</source>
        <translation>
            <numerusform>בלי שער חליפין: עסקה אחת שנסגרה במטבע אחר.</numerusform>
            <numerusform>בלי שער חליפין: %n עסקאות שנסגרו במטבע אחר.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a term, for which the clawback waits: %n cancelled deal(s).</source>
        <translation>
            <numerusform>בלי תקופה, שקיזוז העמלה ממתין לה: עסקה אחת שבוטלה.</numerusform>
            <numerusform>בלי תקופה, שקיזוז העמלה ממתין לה: %n עסקאות שבוטלו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a tax rate: %n deal(s) with receipts that hold tax.</source>
        <translation>
            <numerusform>בלי שיעור מע״מ: עסקה אחת שתקבוליה כוללים מע״מ.</numerusform>
            <numerusform>בלי שיעור מע״מ: %n עסקאות שתקבוליהן כוללים מע״מ.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the exchange rate {value} of {day}</source>
        <translation>לפי שער חליפין {value} מיום {day}</translation>
    </message>
    <message>
        <source>{amount} at {rate} = {result}</source>
        <translation>{amount} לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>Exactly {value}, rounded once to {rounded}</source>
        <translation>בדיוק {value}, מעוגל פעם אחת ל־{rounded}</translation>
    </message>
    <message>
        <source>{value} was earned</source>
        <translation>{value} נצברו</translation>
    </message>
    <message>
        <source>Earns {value} in all, as the money comes in</source>
        <translation>בסך הכול {value}, לפי קבלת הכסף</translation>
    </message>
    <message>
        <source>{came} of {whole} has come in, so {due} of it is due</source>
        <translation>התקבלו {came} מתוך {whole}, ולכן מגיעים מזה {due}</translation>
    </message>
    <message>
        <source>{name} is {value}: it is paid at {rate}</source>
        <translation>״{name}״ הוא {value}: התשלום לפי {rate}</translation>
    </message>
    <message>
        <source>{value} was paid for it</source>
        <translation>שולמו עליה {value}</translation>
    </message>
    <message>
        <source>It was booked as {value}</source>
        <translation>נרשמו {value}</translation>
    </message>
    <message>
        <source>Nothing was booked for it</source>
        <translation>לא נרשם דבר</translation>
    </message>
    <message>
        <source>All of it is taken back</source>
        <translation>כל הסכום מקוזז</translation>
    </message>
    <message>
        <source>{value} of it is taken back</source>
        <translation>{value} מזה מקוזזים</translation>
    </message>
    <message>
        <source>For the whole month</source>
        <translation>עבור החודש כולו</translation>
    </message>
    <message>
        <source>For {days} of the month&apos;s {length} days</source>
        <translation>עבור {days} מתוך {length} ימי החודש</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s), {needed} needed</source>
        <translation>
            <numerusform>עסקה אחת, נדרשות {needed}</numerusform>
            <numerusform>%n עסקאות, נדרשות {needed}</numerusform>
        </translation>
    </message>
    <message>
        <source>A total of {shown}, {needed} needed</source>
        <translation>סך הכול {shown}, נדרשים {needed}</translation>
    </message>
    <message>
        <source>{shown} of the quota, {needed} needed</source>
        <translation>{shown} מהיעד, נדרשים {needed}</translation>
    </message>
    <message>
        <source>{value} is guaranteed</source>
        <translation>מובטחים {value}</translation>
    </message>
    <message>
        <source>A draw of {value} is paid in any case</source>
        <translation>מקדמה של {value} משולמת בכל מקרה</translation>
    </message>
    <message>
        <source>{value} was owed from earlier draws</source>
        <translation>חוב של {value} ממקדמות קודמות</translation>
    </message>
    <message>
        <source>{value} is owed now</source>
        <translation>כעת נותר חוב של {value}</translation>
    </message>
    <message>
        <source>Nothing is owed any more</source>
        <translation>לא נותר חוב</translation>
    </message>
    <message>
        <source>Because of another deal, {deal}: {causes}</source>
        <translation>הסיבה היא עסקה אחרת, ״{deal}״: {causes}</translation>
    </message>
    <message>
        <source>Because {cause}</source>
        <translation>הסיבה: {cause}</translation>
    </message>
    <message>
        <source>Now it is {value}</source>
        <translation>כעת {value}</translation>
    </message>
    <message>
        <source>Now it is nothing</source>
        <translation>כעת לא מגיע דבר</translation>
    </message>
    <message>
        <source>{value} of the difference was corrected already</source>
        <translation>{value} מההפרש כבר תוקנו</translation>
    </message>
    <message>
        <source>{value} of the difference follows from newer rules and is left out</source>
        <translation>{value} מההפרש נובעים מכללים חדשים יותר ואינם נכללים</translation>
    </message>
    <message>
        <source>Entered by hand: {kind}</source>
        <translation>הוזנה ביד: {kind}</translation>
    </message>
    <message>
        <source>{value} as it was entered</source>
        <translation>הסכום שהוזן: {value}</translation>
    </message>
    <message>
        <source>Takes back {value}</source>
        <translation>לקיזוז: {value}</translation>
    </message>
    <message>
        <source>Part of the plan: {value}</source>
        <translation>רכיב בתוכנית: {value}</translation>
    </message>
    <message>
        <source>On top of {value} in the month</source>
        <translation>מעל {value} שנצברו בחודש</translation>
    </message>
    <message>
        <source>On top of {value} in the quarter</source>
        <translation>מעל {value} שנצברו ברבעון</translation>
    </message>
    <message>
        <source>On top of {value} in the year</source>
        <translation>מעל {value} שנצברו בשנה</translation>
    </message>
    <message>
        <source>The period&apos;s total with this deal is {total}: all of it at {rate} = {result}</source>
        <translation>הסכום המצטבר בתקופה עם העסקה הזו הוא {total}: כולו לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>The deal&apos;s total is {total}: all of it at {rate} = {result}</source>
        <translation>סכום העסקה הוא {total}: כולו לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>The month&apos;s total with this deal is {total}: all of it at {rate} = {result}</source>
        <translation>הסכום המצטבר בחודש עם העסקה הזו הוא {total}: כולו לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>The quarter&apos;s total with this deal is {total}: all of it at {rate} = {result}</source>
        <translation>הסכום המצטבר ברבעון עם העסקה הזו הוא {total}: כולו לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>The year&apos;s total with this deal is {total}: all of it at {rate} = {result}</source>
        <translation>הסכום המצטבר בשנה עם העסקה הזו הוא {total}: כולו לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>No longer below {needed}: {shown} was entered</source>
        <translation>כבר לא מתחת ל־{needed}: הוזן {shown}</translation>
    </message>
    <message>
        <source>{value} was taken back already</source>
        <translation>{value} כבר קוזזו</translation>
    </message>
    <message>
        <source>{value} was paid already</source>
        <translation>{value} כבר שולמו</translation>
    </message>
    <message>
        <source>it is no longer counted: {reason}</source>
        <translation>העסקה כבר לא נספרת: {reason}</translation>
    </message>
    <message>
        <source>it counts now; before: {reason}</source>
        <translation>העסקה נספרת כעת; קודם: {reason}</translation>
    </message>
    <message>
        <source>it was cancelled on {day}</source>
        <translation>העסקה בוטלה ביום {day}</translation>
    </message>
    <message>
        <source>{what} changed from {before} to {after}</source>
        <translation>שינוי של {what} מ־{before} ל־{after}</translation>
    </message>
    <message>
        <source>{what} was added: {after}</source>
        <translation>הוספה של {what}: {after}</translation>
    </message>
    <message>
        <source>{what} was removed; it was {before}</source>
        <translation>הסרה של {what} (קודם: {before})</translation>
    </message>
    <message>
        <source>{amount} had come in by {day}, now entered</source>
        <translation>נרשם תקבול: {amount} עד {day}</translation>
    </message>
    <message>
        <source>{amount} by {day} is no longer entered</source>
        <translation>תקבול של {amount} עד {day} כבר אינו רשום</translation>
    </message>
    <message>
        <source>{what} changed</source>
        <comment>cause</comment>
        <translation>שינוי של {what}</translation>
    </message>
    <message>
        <source>{days} of {length}</source>
        <translation>{days} מתוך {length}</translation>
    </message>
    <message>
        <source>the amount</source>
        <comment>cause</comment>
        <translation>סכום העסקה</translation>
    </message>
    <message>
        <source>the cost</source>
        <comment>cause</comment>
        <translation>העלות</translation>
    </message>
    <message>
        <source>my share</source>
        <comment>cause</comment>
        <translation>החלק שלי</translation>
    </message>
    <message>
        <source>the exchange rate</source>
        <comment>cause</comment>
        <translation>שער החליפין</translation>
    </message>
    <message>
        <source>the deal&apos;s own rate</source>
        <comment>cause</comment>
        <translation>האחוז שנקבע לעסקה</translation>
    </message>
    <message>
        <source>the day it was won</source>
        <comment>cause</comment>
        <translation>יום הסגירה</translation>
    </message>
    <message>
        <source>the day of the invoice</source>
        <comment>cause</comment>
        <translation>יום החשבונית</translation>
    </message>
    <message>
        <source>the day it was sold</source>
        <comment>cause</comment>
        <translation>יום המכירה</translation>
    </message>
    <message>
        <source>the money received</source>
        <comment>cause</comment>
        <translation>התקבולים</translation>
    </message>
    <message>
        <source>the day it was cancelled</source>
        <comment>cause</comment>
        <translation>יום הביטול</translation>
    </message>
    <message>
        <source>the stage</source>
        <comment>cause</comment>
        <translation>השלב</translation>
    </message>
    <message>
        <source>the product</source>
        <comment>cause</comment>
        <translation>המוצר</translation>
    </message>
    <message>
        <source>the employer</source>
        <comment>cause</comment>
        <translation>המעסיק</translation>
    </message>
    <message>
        <source>the currency</source>
        <comment>cause</comment>
        <translation>המטבע</translation>
    </message>
    <message>
        <source>the part of the plan that takes it</source>
        <comment>cause</comment>
        <translation>הרכיב בתוכנית</translation>
    </message>
    <message>
        <source>the term</source>
        <comment>cause</comment>
        <translation>תקופת החוזה</translation>
    </message>
    <message>
        <source>the tax rate</source>
        <comment>cause</comment>
        <translation>שיעור המע״מ</translation>
    </message>
    <message>
        <source>the deal that it takes back</source>
        <comment>cause</comment>
        <translation>העסקה שמזוכה</translation>
    </message>
    <message>
        <source>the version of the plan</source>
        <comment>cause</comment>
        <translation>גרסת תוכנית השכר</translation>
    </message>
    <message>
        <source>the plan&apos;s rate</source>
        <comment>cause</comment>
        <translation>האחוז בתוכנית השכר</translation>
    </message>
    <message>
        <source>the plan&apos;s tiers</source>
        <comment>cause</comment>
        <translation>המדרגות בתוכנית השכר</translation>
    </message>
    <message>
        <source>the plan&apos;s ceiling</source>
        <comment>cause</comment>
        <translation>התקרה בתוכנית השכר</translation>
    </message>
    <message>
        <source>the base pay</source>
        <comment>cause</comment>
        <translation>שכר הבסיס</translation>
    </message>
    <message>
        <source>the allowance</source>
        <comment>cause</comment>
        <translation>התוספת הקבועה</translation>
    </message>
    <message>
        <source>the plan&apos;s allowances</source>
        <comment>cause</comment>
        <translation>התוספות הקבועות של התוכנית</translation>
    </message>
    <message>
        <source>what was counted before the book</source>
        <comment>cause</comment>
        <translation>מה שנמנה לפני הספר</translation>
    </message>
    <message>
        <source>the figure</source>
        <comment>cause</comment>
        <translation>המדד</translation>
    </message>
    <message>
        <source>the month in which the year begins</source>
        <comment>cause</comment>
        <translation>החודש שבו מתחילה השנה</translation>
    </message>
    <message>
        <source>the days that count</source>
        <comment>cause</comment>
        <translation>הימים שנספרים</translation>
    </message>
    <message>
        <source>the plan&apos;s bonuses</source>
        <comment>cause</comment>
        <translation>הבונוסים בתוכנית השכר</translation>
    </message>
    <message>
        <source>the first day of the plan</source>
        <comment>cause</comment>
        <translation>היום הראשון של תוכנית השכר</translation>
    </message>
    <message>
        <source>the first day at the employer</source>
        <comment>cause</comment>
        <translation>היום הראשון אצל המעסיק</translation>
    </message>
    <message>
        <source>the last day at the employer</source>
        <comment>cause</comment>
        <translation>היום האחרון אצל המעסיק</translation>
    </message>
    <message>
        <source>the day until which the employer pays</source>
        <comment>cause</comment>
        <translation>היום שעד אליו המעסיק משלם</translation>
    </message>
    <message>
        <source>the guarantee</source>
        <comment>cause</comment>
        <translation>מינימום העמלות המובטח</translation>
    </message>
    <message>
        <source>the draw</source>
        <comment>cause</comment>
        <translation>המקדמה</translation>
    </message>
    <message>
        <source>the part that is taken back</source>
        <comment>cause</comment>
        <translation>החלק שמקוזז</translation>
    </message>
    <message>
        <source>the bonus</source>
        <comment>cause</comment>
        <translation>הבונוס</translation>
    </message>
    <message>
        <source>what the bonus needs</source>
        <comment>cause</comment>
        <translation>התנאי לבונוס</translation>
    </message>
    <message>
        <source>the number of deals</source>
        <comment>cause</comment>
        <translation>מספר העסקאות</translation>
    </message>
    <message>
        <source>the total</source>
        <comment>cause</comment>
        <translation>הסכום המצטבר</translation>
    </message>
    <message>
        <source>the attainment</source>
        <comment>cause</comment>
        <translation>העמידה ביעד</translation>
    </message>
    <message>
        <source>the total that the period had counted before it</source>
        <comment>cause</comment>
        <translation>הסכום שנצבר לפניה בתקופה</translation>
    </message>
    <message>
        <source>what was paid before it</source>
        <comment>cause</comment>
        <translation>מה ששולם לפני כן</translation>
    </message>
    <message>
        <source>what the month earned</source>
        <comment>cause</comment>
        <translation>מה שנצבר בחודש</translation>
    </message>
    <message>
        <source>what was owed from earlier draws</source>
        <comment>cause</comment>
        <translation>החוב ממקדמות קודמות</translation>
    </message>
    <message>
        <source>the rate</source>
        <comment>cause</comment>
        <translation>האחוז</translation>
    </message>
    <message>
        <source>the credited amount</source>
        <comment>cause</comment>
        <translation>הסכום המזכה</translation>
    </message>
    <message>
        <source>the date</source>
        <comment>cause</comment>
        <translation>התאריך</translation>
    </message>
    <message>
        <source>the sum</source>
        <comment>cause</comment>
        <translation>הסכום</translation>
    </message>
    <message>
        <source>the day</source>
        <comment>cause</comment>
        <translation>היום</translation>
    </message>
    <message>
        <source>the plan</source>
        <comment>cause</comment>
        <translation>תוכנית השכר</translation>
    </message>
    <message>
        <source>it was recorded after the month was closed</source>
        <translation>העסקה נרשמה אחרי סגירת החודש</translation>
    </message>
    <message>
        <source>it no longer counts</source>
        <translation>העסקה כבר לא נספרת</translation>
    </message>
    <message>
        <source>the line was entered after the month was closed</source>
        <translation>השורה הוזנה אחרי סגירת החודש</translation>
    </message>
    <message>
        <source>the line was deleted</source>
        <translation>השורה נמחקה</translation>
    </message>
    <message>
        <source>the deal is no longer among the won ones</source>
        <translation>העסקה כבר אינה בין העסקאות שנסגרו</translation>
    </message>
    <message>
        <source>the deal was deleted</source>
        <translation>העסקה נמחקה</translation>
    </message>
    <message>
        <source>an earlier change was taken back</source>
        <translation>שינוי קודם הוסר</translation>
    </message>
    <message>
        <source>another deal changed</source>
        <translation>עסקה אחרת השתנתה</translation>
    </message>
    <message>
        <source>it counts now</source>
        <translation>העסקה נספרת כעת</translation>
    </message>
    <message>
        <source>it is no longer counted</source>
        <translation>העסקה כבר לא נספרת</translation>
    </message>
    <message>
        <source>other deals of its period changed</source>
        <translation>עסקאות אחרות באותה תקופה השתנו</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <extracomment>Digits and what may stand between them: the same in lines of either direction. A text of so many letters fits wherever it is shown; a longer one may be cut, and ends in … on its own side then. Latin, Greek, Cyrillic and Armenian letters. Whether amounts in sentences have their decimals, as those of the tables beside them: see `with_places`. How a part of a sentence is kept in its own direction; `str` where no mark may stand.</extracomment>
        <translation>רבעון {number} של {year}</translation>
    </message>
    <message>
        <source>Half {number} of {year}</source>
        <translation>מחצית {number} של {year}</translation>
    </message>
    <message>
        <source>{period}, from {month}</source>
        <translation>{period}, החל ב{month}</translation>
    </message>
    <message>
        <source>January</source>
        <translation>ינואר</translation>
    </message>
    <message>
        <source>February</source>
        <translation>פברואר</translation>
    </message>
    <message>
        <source>March</source>
        <translation>מרץ</translation>
    </message>
    <message>
        <source>April</source>
        <translation>אפריל</translation>
    </message>
    <message>
        <source>May</source>
        <translation>מאי</translation>
    </message>
    <message>
        <source>June</source>
        <translation>יוני</translation>
    </message>
    <message>
        <source>July</source>
        <translation>יולי</translation>
    </message>
    <message>
        <source>August</source>
        <translation>אוגוסט</translation>
    </message>
    <message>
        <source>September</source>
        <translation>ספטמבר</translation>
    </message>
    <message>
        <source>October</source>
        <translation>אוקטובר</translation>
    </message>
    <message>
        <source>November</source>
        <translation>נובמבר</translation>
    </message>
    <message>
        <source>December</source>
        <translation>דצמבר</translation>
    </message>
    <message>
        <source>line {n} of this list</source>
        <translation>שורה {n} ברשימה</translation>
    </message>
    <message>
        <source>Rows that are in the book, or in the list above, already</source>
        <extracomment>More lines than these nobody reads one by one; the counts tell of all.</extracomment>
        <translation>שורות שכבר נמצאות בספר או למעלה ברשימה</translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation>שורות שנוספו</translation>
    </message>
    <message>
        <source>In the book already</source>
        <translation>כבר בספר</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>חזרות</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>נדחו</translation>
    </message>
    <message>
        <source>New records</source>
        <translation>רשומות חדשות</translation>
    </message>
    <message numerus="yes">
        <source>Without %n deal(s) of which no exchange rate is known: {amounts}.</source>
        <translation>
            <numerusform>בלי עסקה אחת שאין לה שער חליפין: {amounts}.</numerusform>
            <numerusform>בלי %n עסקאות שאין להן שער חליפין: {amounts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>לא קוזז</translation>
    </message>
    <message>
        <source>Perhaps matched</source>
        <translation>אולי תואם</translation>
    </message>
    <message>
        <source>For an earlier month</source>
        <translation>עבור חודש קודם</translation>
    </message>
    <message>
        <source>Balance carried forward</source>
        <translation>יתרה מחודש קודם</translation>
    </message>
    <message>
        <source>Stands above the table</source>
        <translation>מופיעה מעל הטבלה</translation>
    </message>
    <message>
        <source>Names the columns again</source>
        <translation>כותרות העמודות שוב</translation>
    </message>
    <message>
        <source>Names a group of lines</source>
        <translation>כותרת של קבוצת שורות</translation>
    </message>
    <message>
        <source>A sum of the lines above</source>
        <translation>סיכום של השורות שמעל</translation>
    </message>
    <message>
        <source>Called a sum, but the lines above add up to another one</source>
        <translation>נקראת סיכום, אך סכום השורות שמעל שונה</translation>
    </message>
    <message>
        <source>Tax on the sum, or the sum with tax</source>
        <translation>מס על הסכום, או הסכום כולל המס</translation>
    </message>
    <message>
        <source>Pays nothing</source>
        <translation>אין בה תשלום</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>In another currency: not compared</source>
        <translation>במטבע אחר: לא הושוותה</translation>
    </message>
    <message>
        <source>{lines} (one sum for {n})</source>
        <translation>{lines} (סכום אחד עבור {n})</translation>
    </message>
    <message>
        <source>Their line</source>
        <translation>השורה בדוח</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>מה כתוב בה</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>למה לא נכללה</translation>
    </message>
    <message>
        <source>Answer a suggestion of {month} with {name}</source>
        <translation>מענה להצעת התאמה מחודש {month} מול ״{name}״</translation>
    </message>
    <message>
        <source>No column of {file} says for sure what was paid; it has {known}. Choose it; on the command line, say --map HEADING=paid.</source>
        <translation>אף עמודה ב־{file} אינה אומרת בוודאות מה שולם; העמודות הן {known}. יש לבחור אותה; בשורת הפקודה: ‎--map HEADING=paid</translation>
    </message>
    <message>
        <source>{file} has several columns of sums, and either may be what was paid: {known}. Choose one; on the command line, say --map HEADING=paid.</source>
        <translation>ב־{file} כמה עמודות סכומים, וכל אחת מהן יכולה להיות מה ששולם: {known}. יש לבחור אחת; בשורת הפקודה: ‎--map HEADING=paid</translation>
    </message>
    <message>
        <source>{file} pays in {theirs}, and the plan of that month in {ours}: set the plan&apos;s currency, or choose another column.</source>
        <translation>הסכומים ב־{file} הם ב־{theirs}, והתוכנית של אותו חודש ב־{ours}: יש לתקן את מטבע התוכנית או לבחור עמודה אחרת.</translation>
    </message>
    <message>
        <source>The sale&apos;s amount</source>
        <translation>סכום העסקה</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>ביצוע התאמה</translation>
    </message>
    <message>
        <source>Either of these may be what was paid; choose one: {columns}</source>
        <translation>כל אחת מאלה יכולה להיות מה ששולם; יש לבחור אחת: {columns}</translation>
    </message>
    <message>
        <source>Which column says what was paid? Choose it above.</source>
        <translation>איזו עמודה אומרת מה שולם? יש לבחור אותה למעלה.</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>זו ההתאמה הנכונה</translation>
    </message>
    <message>
        <source>It is not</source>
        <translation>זו לא ההתאמה</translation>
    </message>
    <message>
        <source>Lines of theirs that are left out</source>
        <translation>שורות בדוח המעסיק שלא נכללו</translation>
    </message>
    <message>
        <source>Not counted: {deal}: {reason}. To do: {act}.</source>
        <translation>לא נספרה: ״{deal}״: {reason}. מה לעשות: {act}.</translation>
    </message>
    <message>
        <source>Open the deal</source>
        <translation>פתיחת העסקה</translation>
    </message>
    <message>
        <source>Choose the employer</source>
        <translation>בחירת המעסיק</translation>
    </message>
    <message>
        <source>Set the day it was won</source>
        <translation>הזנת תאריך הסגירה</translation>
    </message>
    <message>
        <source>Set the day of the invoice</source>
        <translation>הזנת תאריך החשבונית</translation>
    </message>
    <message>
        <source>Enter what was received</source>
        <translation>הזנת התקבולים</translation>
    </message>
    <message>
        <source>Set the exchange rate</source>
        <translation>הזנת שער החליפין</translation>
    </message>
    <message>
        <source>Set the term</source>
        <translation>הזנת התקופה</translation>
    </message>
    <message>
        <source>Set the tax rate</source>
        <translation>הזנת שיעור המע״מ</translation>
    </message>
    <message>
        <source>Look at its days</source>
        <translation>בדיקת התאריכים שלה</translation>
    </message>
    <message>
        <source>Edit the plan</source>
        <translation>עריכת תוכנית השכר</translation>
    </message>
    <message>
        <source>Enter the figure</source>
        <translation>הזנת המדד</translation>
    </message>
    <message>
        <source>Set until when the employer pays</source>
        <translation>הזנת המועד שעד אליו המעסיק משלם</translation>
    </message>
    <message>
        <source>Set from when on pay is kept</source>
        <translation>לקבוע ממתי מנוהל השכר</translation>
    </message>
    <message>
        <source>enter it: in the window, Pay, or import a list of figures</source>
        <translation>יש להזין אותו: בחלון, בלשונית השכר, או בייבוא רשימת מדדים</translation>
    </message>
    <message>
        <source>set a plan that takes it: plan set FILE.toml</source>
        <translation>לקבוע תוכנית שכר שחלה עליה: plan set FILE.toml</translation>
    </message>
    <message>
        <source>set from which month on pay is kept: in the window, Pay, Employers</source>
        <translation>לקבוע מאיזה חודש מנוהל השכר: בחלון, שכר, מעסיקים</translation>
    </message>
    <message>
        <source>set until when the employer still pays: in the window, Pay, Employers</source>
        <translation>לקבוע עד מתי המעסיק עוד משלם: בחלון, שכר, מעסיקים</translation>
    </message>
    <message>
        <source>look at the deal in the window</source>
        <translation>לבדוק את העסקה בחלון</translation>
    </message>
    <message>
        <source>import a list of deals with the column “{column}” ({field}) and --existing fill, or set it in the window</source>
        <translation>לייבא רשימת עסקאות עם העמודה ״{column}״ ({field}) ו־--existing fill, או להזין בחלון</translation>
    </message>
    <message numerus="yes">
        <source>More than a year off under “{column}”: %n row(s), the first on line {line} ({day}).</source>
        <translation>
            <numerusform>רחוק מהיום ביותר משנה תחת ״{column}״: שורה אחת, בשורה {line} ({day}).</numerusform>
            <numerusform>רחוק מהיום ביותר משנה תחת ״{column}״: %n שורות, הראשונה בשורה {line} ({day}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount with tax</source>
        <translation>סכום כולל מע״מ</translation>
    </message>
    <message>
        <source>{file} leaves something open, and nothing was imported. {questions}</source>
        <translation>ב־{file} נשארה שאלה פתוחה, ושום דבר לא יובא. {questions}</translation>
    </message>
    <message>
        <source>{columns}: {question}</source>
        <translation>{columns}: {question}</translation>
    </message>
    <message>
        <source>Does day or month come first in “{example}”?</source>
        <extracomment>Fields of rates, and whether 1 is the whole there. Every question that a list can ask, in the order in which they are asked. The sign that ends the whole part, by its answer.</extracomment>
        <translation>מה בא קודם ב־״{example}״, היום או החודש?</translation>
    </message>
    <message>
        <source>Is “{example}” a thousand and more, or a number with a fraction?</source>
        <translation>האם ״{example}״ הוא אלף ומעלה, או מספר עם שבר?</translation>
    </message>
    <message>
        <source>Is “{example}” a percentage, a fraction of one, or a sum?</source>
        <translation>האם ״{example}״ הוא אחוז, שבר של אחד או סכום?</translation>
    </message>
    <message>
        <source>Is the tax in the amounts?</source>
        <translation>האם הסכומים כוללים מע״מ?</translation>
    </message>
    <message>
        <source>How much is the tax in these amounts?</source>
        <translation>מה שיעור המע״מ בסכומים האלה?</translation>
    </message>
    <message>
        <source>“{example}” is no amount: refuse such rows, or take them without one?</source>
        <translation>״{example}״ אינו סכום: לדחות שורות כאלה, או לקלוט אותן בלי סכום?</translation>
    </message>
    <message>
        <source>The comma ends the whole part</source>
        <translation>פסיק לפני השבר</translation>
    </message>
    <message>
        <source>The point ends the whole part</source>
        <translation>נקודה לפני השבר</translation>
    </message>
    <message>
        <source>Percentages</source>
        <translation>אחוזים</translation>
    </message>
    <message>
        <source>Fractions: 0.05 is 5 %</source>
        <translation>שברים: 0.05 הם 5 %</translation>
    </message>
    <message>
        <source>Sums, no rates</source>
        <translation>סכומים, לא שיעורים</translation>
    </message>
    <message>
        <source>Amounts before tax</source>
        <translation>סכומים לפני מע״מ</translation>
    </message>
    <message>
        <source>Amounts with tax</source>
        <translation>סכומים כולל מע״מ</translation>
    </message>
    <message>
        <source>Refuse the rows</source>
        <translation>לדחות את השורות</translation>
    </message>
    <message>
        <source>Take them, the word into the notes</source>
        <translation>לקלוט אותן, והמילה להערות</translation>
    </message>
    <message>
        <source>{column} holds sums and no rates: kept in the notes</source>
        <translation>בעמודה ״{column}״ סכומים ולא שיעורים: נשמרו בהערות</translation>
    </message>
    <message>
        <source>{column} holds rates of more than 100 %</source>
        <translation>בעמודה ״{column}״ שיעורים של יותר מ־100 %</translation>
    </message>
    <message>
        <source>{column}: names of currencies were read as their codes, as NIS for ILS</source>
        <translation>בעמודה ״{column}״ נקראו שמות מטבעות כקודים שלהם, כמו ILS במקום NIS</translation>
    </message>
    <message>
        <source>{column}: phones that a spreadsheet has spoilt (9.7E+11) are in the notes</source>
        <translation>בעמודה ״{column}״ יש טלפונים שגיליון קילקל (9.7E+11): הם נשמרו בהערות</translation>
    </message>
    <message>
        <source>Pay is kept from</source>
        <translation>השכר מנוהל מיום</translation>
    </message>
    <message>
        <source>{month} of {name} is not over: close it when it is, or at once with --early on the command line.</source>
        <translation>חודש {month} אצל ״{name}״ עוד לא הסתיים: אפשר לסגור אותו בסופו, או כבר עכשיו בשורת הפקודה עם --early.</translation>
    </message>
    <message>
        <source>{month} is not over: what is won until its end comes into the next month as an adjustment.</source>
        <translation>{month} עוד לא הסתיים: מה שייסגר עד סופו ייכנס לחודש הבא כתיקון.</translation>
    </message>
    <message>
        <source>Close it all the same</source>
        <translation>לסגור בכל זאת</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>עוד לא</translation>
    </message>
    <message>
        <source>Months before it are history: they count in totals and pay nothing.</source>
        <translation>החודשים שלפני כן הם היסטוריה: הם נכללים בסכומים המצטברים ואינם משלמים.</translation>
    </message>
    <message>
        <source>no day understood in “{words}”</source>
        <translation>לא הובן יום ב־״{words}״</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>בעוד שבוע</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>בעוד חודש</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>כבר נעשה</translation>
    </message>
    <message>
        <source>To plan: {kind}. “{words}” is no day that is understood: when?</source>
        <translation>לתכנון: {kind}. ״{words}״ אינו יום מובן: מתי?</translation>
    </message>
    <message>
        <source>The same kind</source>
        <translation>אותו סוג</translation>
    </message>
    <message>
        <source>Next as</source>
        <translation>סוג הפעולה הבאה</translation>
    </message>
    <message>
        <source>Commission statement {month}, not closed yet</source>
        <translation>דוח עמלות {month}, טרם נסגר</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>תקופה</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>תאריך הפקה</translation>
    </message>
    <message>
        <source>{year}, quarter {number}</source>
        <translation>רבעון {number}, {year}</translation>
    </message>
    <message>
        <source>Total: {what}</source>
        <translation>סה״כ {what}</translation>
    </message>
    <message>
        <source>two rates of tax hold from the same day</source>
        <translation>שני שיעורי מס חלים מאותו יום</translation>
    </message>
    <message>
        <source>a tax is 0% or more, and less than 100%</source>
        <translation>מס הוא 0% או יותר, ופחות מ־100%</translation>
    </message>
    <message>
        <source>Before tax</source>
        <translation>לפני מע״מ</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>כולל מע״מ</translation>
    </message>
    <message>
        <source>Carried into the next month</source>
        <translation>עובר לחודש הבא</translation>
    </message>
    <message>
        <source>Taken off base pay</source>
        <translation>מקוזז משכר הבסיס</translation>
    </message>
    <message>
        <source>SPIF</source>
        <translation>תמריץ</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>עמידה ביעד</translation>
    </message>
    <message>
        <source>Mileage</source>
        <translation>קילומטראז׳</translation>
    </message>
    <message>
        <source>Deduction</source>
        <comment>a pay line</comment>
        <translation>ניכוי</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>תיקון</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>a pay line</comment>
        <translation>אחר</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>איחוד האמירויות</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>אוסטריה</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>אוסטרליה</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>בלגיה</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>ברזיל</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>קנדה</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>שווייץ</translation>
    </message>
    <message>
        <source>China</source>
        <translation>סין</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>קפריסין</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>צ׳כיה</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>גרמניה</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>דנמרק</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>אסטוניה</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>ספרד</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>פינלנד</translation>
    </message>
    <message>
        <source>France</source>
        <translation>צרפת</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>בריטניה</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>יוון</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>הונגריה</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>אירלנד</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>ישראל</translation>
    </message>
    <message>
        <source>India</source>
        <translation>הודו</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>איטליה</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>יפן</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>לוקסמבורג</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>מקסיקו</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>הולנד</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>נורווגיה</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>ניו זילנד</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>פולין</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>פורטוגל</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>רומניה</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>רוסיה</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>שוודיה</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>סינגפור</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>סלובקיה</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>טורקיה</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>אוקראינה</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>ארצות הברית</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>דרום אפריקה</translation>
    </message>
    <message>
        <source>Plans made today carry what is below zero into the next month: base pay stays whole. Choose it above.</source>
        <translation>בתוכניות חדשות סכום שמתחת לאפס עובר לחודש הבא, ושכר הבסיס נשאר שלם. אפשר לבחור בכך למעלה.</translation>
    </message>
    <message>
        <source>Commission below zero</source>
        <translation>עמלה מתחת לאפס</translation>
    </message>
    <message>
        <source>Receipts are</source>
        <translation>התקבולים הם</translation>
    </message>
    <message>
        <source>Tax on sales</source>
        <translation>מע״מ</translation>
    </message>
    <message>
        <source>Not known…</source>
        <translation>לא ידוע…</translation>
    </message>
    <message>
        <source>Choose a country first</source>
        <translation>קודם יש לבחור מדינה</translation>
    </message>
    <message>
        <source>As the system: {country}</source>
        <translation>כמו במערכת: {country}</translation>
    </message>
    <message>
        <source>Take the rates of the settings</source>
        <translation>לקחת את השיעורים מההגדרות</translation>
    </message>
    <message>
        <source>Tax that the receipts hold, from which day on:</source>
        <translation>המע״מ שהתקבולים כוללים, ומאיזה יום:</translation>
    </message>
    <message>
        <source>As known</source>
        <translation>השיעורים הידועים</translation>
    </message>
    <message>
        <source>{country}: each rate holds from its day on.</source>
        <translation>{country}: כל שיעור חל מהיום שלו ואילך.</translation>
    </message>
    <message>
        <source>A rate needs the day from which it holds, and a percentage.</source>
        <translation>לשיעור נדרשים היום שממנו הוא חל ואחוז.</translation>
    </message>
    <message>
        <source>Which tax do receipts hold? Type a day and a rate, as 1.1.2025 and 18%.</source>
        <translation>איזה מע״מ כוללים התקבולים? יש להקליד יום ושיעור, כמו 1.1.2025 ו־18%.</translation>
    </message>
    <message>
        <source>Two rates hold from the same day: change one, or take it out.</source>
        <translation>שני שיעורים חלים מאותו יום: יש לשנות אחד מהם או להסירו.</translation>
    </message>
    <message>
        <source>A tax is 0% or more, and less than 100%.</source>
        <translation>מס הוא 0% או יותר, ופחות מ־100%.</translation>
    </message>
    <message>
        <source>Cells and lines without a field</source>
        <translation>תאים ושורות שאין להם שדה</translation>
    </message>
    <message>
        <source>Without a field ({n})</source>
        <translation>ללא שדה ({n})</translation>
    </message>
    <message>
        <source>Joined with it</source>
        <translation>צורפה אליה</translation>
    </message>
    <message>
        <source>The book says otherwise</source>
        <translation>בספר כתוב אחרת</translation>
    </message>
    <message>
        <source>No row, left out</source>
        <translation>לא רשומה, הושמטה</translation>
    </message>
    <message>
        <source>Column or line</source>
        <translation>עמודה או שורה</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>תאים</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>שורות</translation>
    </message>
    <message>
        <source>— left out —</source>
        <translation>— יושמט —</translation>
    </message>
    <message>
        <source>The list holds no rows with anything in them</source>
        <extracomment>So many lines of a file that are no rows are told one by one.</extracomment>
        <translation>אין ברשימה שורות שיש בהן משהו</translation>
    </message>
    <message>
        <source>Line {line} is no row, and left out: {text}</source>
        <translation>שורה {line} אינה רשומה, ולכן הושמטה: {text}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a name, called by e-mail or phone</source>
        <translation>
            <numerusform>שורה אחת ללא שם, נקראת לפי דוא״ל או טלפון</numerusform>
            <numerusform>%n שורות ללא שם, נקראות לפי דוא״ל או טלפון</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not read: %n other sheet(s) of the workbook, {names}; choose one to import it</source>
        <translation>
            <numerusform>לא נקרא: גיליון אחד נוסף בחוברת, {names}; יש לבחור בו כדי לייבא אותו</numerusform>
            <numerusform>לא נקראו: %n גיליונות נוספים בחוברת, {names}; יש לבחור גיליון כדי לייבא אותו</numerusform>
        </translation>
    </message>
    <message>
        <source>Currencies that only the format of cells shows are not told by {kind} workbooks: amounts are in {currency}</source>
        <translation>מטבעות שמופיעים רק בעיצוב התאים לא נקראים מקובצי {kind}: הסכומים נרשמו ב־{currency}</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>תא אחד</numerusform>
            <numerusform>%n תאים</numerusform>
        </translation>
    </message>
    <message>
        <source>line {lines}</source>
        <translation>שורה {lines}</translation>
    </message>
    <message>
        <source>lines {lines}</source>
        <translation>שורות {lines}</translation>
    </message>
    <message>
        <source>{column} ({cells}, {lines})</source>
        <translation>{column} ({cells}, {lines})</translation>
    </message>
    <message>
        <source>Left out, as chosen: {columns}</source>
        <translation>יושמט, לפי הבחירה: {columns}</translation>
    </message>
    <message>
        <source>Not taken over, for the book says otherwise: {columns}</source>
        <translation>לא נלקח, כי בספר כתוב אחרת: {columns}</translation>
    </message>
    <message>
        <source>Kept in the notes: {columns}</source>
        <translation>נשמר בהערות: {columns}</translation>
    </message>
    <message>
        <source>Newer rules of pay</source>
        <translation>כללי שכר חדשים</translation>
    </message>
    <message>
        <source>Open months that pay otherwise now</source>
        <translation>חודשים פתוחים שהשכר בהם השתנה</translation>
    </message>
    <message>
        <source>Closed months</source>
        <translation>חודשים סגורים</translation>
    </message>
    <message>
        <source>Book the difference</source>
        <translation>רישום ההפרש</translation>
    </message>
    <message>
        <source>Closed months stay as they are. By the newer rules they would pay otherwise by this difference:</source>
        <translation>חודשים סגורים נשארים כפי שהם. לפי הכללים החדשים ההפרש בהם היה:</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני כן</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>עכשיו</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>הכלל</translation>
    </message>
    <message>
        <source>Newer rules of pay changed some months…</source>
        <translation>כללי שכר חדשים שינו כמה חודשים…</translation>
    </message>
    <message>
        <source>The difference of closed months is booked in the first open month</source>
        <translation>ההפרש לחודשים הסגורים נרשם בחודש הפתוח הראשון</translation>
    </message>
    <message>
        <source>Note: {key}: {problem}.</source>
        <translation>לתשומת לב: {key}: {problem}.</translation>
    </message>
    <message>
        <source>write a rate and since when, as { from = 2025-01-01, rate = &quot;18%&quot; }</source>
        <translation>כתבו שיעור וממתי, למשל { from = 2025-01-01, rate = &quot;18%&quot; }</translation>
    </message>
    <message>
        <source>{value} is more than the whole sale</source>
        <translation>{value} הם יותר מכל העסקה</translation>
    </message>
    <message>
        <source>an amount before tax is needed here, not “{value}”</source>
        <translation>כאן נדרש סכום לפני מע״מ, ולא ״{value}״</translation>
    </message>
    <message>
        <source>“{value}” is in {named}, and the plan in {currency}</source>
        <translation>״{value}״ הוא ב־{named}, והתוכנית ב־{currency}</translation>
    </message>
    <message>
        <source>“{value}” would be {percent}: write {value}% or {fraction}</source>
        <translation>״{value}״ היה נקרא {percent}: כתבו {value}% או {fraction}</translation>
    </message>
    <message>
        <source>the last tier has no end: add a tier from {value}, with the rate that holds there</source>
        <translation>למדרגה האחרונה אין סוף: הוסיפו מדרגה מ־{value}, עם השיעור שחל שם</translation>
    </message>
    <message>
        <source>write bounds either as amounts or in percent of the quota</source>
        <extracomment>Bounds typed as 0-49.99%, 50%-100% leave out no more than this.</extracomment>
        <translation>כתבו את הגבולות כולם כסכומים, או כולם באחוזים מהיעד</translation>
    </message>
    <message>
        <source>The total with this deal is {total}: {part} of it at {rate} = {result}</source>
        <translation>הסכום המצטבר עם העסקה הזו הוא {total}: מתוכו {part} לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>{left} of the term&apos;s {term} months are left, and so much of it is taken back</source>
        <translation>נותרו {left} מתוך {term} חודשי החוזה, והחלק הזה מקוזז</translation>
    </message>
    <message>
        <source>No longer enough deals: {shown}, {needed} needed</source>
        <translation>כבר אין מספיק עסקאות: {shown}, נדרשות {needed}</translation>
    </message>
    <message>
        <source>The total is no longer enough: {shown}, {needed} needed</source>
        <translation>הסכום המצטבר כבר אינו מספיק: {shown}, נדרשים {needed}</translation>
    </message>
    <message>
        <source>No longer enough of the quota: {shown}, {needed} needed</source>
        <translation>העמידה ביעד כבר אינה מספיקה: {shown}, נדרשים {needed}</translation>
    </message>
    <message>
        <source>{part} of its {whole} is credited</source>
        <translation>מזוכים {part} מתוך {whole}</translation>
    </message>
    <message>
        <source>{value} below zero comes from the month before</source>
        <translation>יתרה שלילית של {value} עברה מהחודש הקודם</translation>
    </message>
    <message>
        <source>{value} below zero goes into the next month and takes nothing from base pay</source>
        <translation>יתרה שלילית של {value} עוברת לחודש הבא ואינה מנוכה משכר הבסיס</translation>
    </message>
    <message>
        <source>{value} below zero is left when pay ends, and is taken from nothing</source>
        <translation>יתרה שלילית של {value} נותרה בתום התשלומים, ואינה מנוכה מדבר</translation>
    </message>
    <message>
        <source>Of it {value} for this part of the plan</source>
        <translation>מתוכו {value} לחלק זה של התוכנית</translation>
    </message>
    <message>
        <source>a quota counted over a longer period than the bonus says nothing of its period</source>
        <translation>היעד נמדד לאורך תקופה ארוכה מזו של הבונוס, ולכן אינו אומר דבר על תקופת הבונוס</translation>
    </message>
    <message>
        <source>no tax rate is known for its receipt&apos;s day: enter one on the deal or in the plan</source>
        <translation>לא ידוע שיעור המע&quot;מ ביום התקבול: יש להזין אותו בעסקה או בתוכנית השכר</translation>
    </message>
    <message>
        <source>its clawback goes by months left: enter the months of its contract</source>
        <translation>קיזוז העמלה מחושב לפי החודשים שנותרו: יש להזין את משך החוזה בחודשים</translation>
    </message>
    <message>
        <source>it was cancelled before</source>
        <translation>היא בוטלה לפני כן</translation>
    </message>
    <message>
        <source>it was cancelled before it was won</source>
        <translation>היא בוטלה לפני שנסגרה</translation>
    </message>
    <message>
        <source>its own rate cannot stand in for {value}, which have different bases: take it off, or give the deal a product that only one of them names</source>
        <translation>האחוז שנקבע לעסקה אינו יכול לבוא במקום {value}, שכן בסיסי החישוב שלהם שונים: יש להסיר אותו, או לתת לעסקה מוצר שרק אחד מהם חל עליו</translation>
    </message>
    <message>
        <source>it credits a deal that is not counted here</source>
        <translation>היא מזכה עסקה שאינה נספרת כאן</translation>
    </message>
    <message>
        <source>it credits {value}, which was cancelled before</source>
        <translation>היא מזכה את {value}, שבוטלה לפני כן</translation>
    </message>
    <message>
        <source>this sum is in another currency than the month&apos;s, and stands in none of its sums</source>
        <translation>הסכום הוא במטבע אחר מזה של החודש, ואינו נכלל באף סכום שלו</translation>
    </message>
    <message>
        <source>it was cancelled after the employer&apos;s tail date: nothing is taken back</source>
        <translation>היא בוטלה אחרי המועד שעד אליו המעסיק משלם: דבר לא מקוזז</translation>
    </message>
    <message>
        <source>Credits {value}</source>
        <translation>מזכה את {value}</translation>
    </message>
    <message>
        <source>It had earned {value}</source>
        <translation>העמלה עליה הייתה {value}</translation>
    </message>
    <message>
        <source>Received with {value} tax</source>
        <translation>התקבל כולל מע&quot;מ של {value}</translation>
    </message>
    <message>
        <source>Likely to {value}</source>
        <translation>בסבירות של {value}</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>יתרה מועברת</translation>
    </message>
    <message>
        <source>{name}: a plan in another currency ({currency}) starts on the first of a month, not on {day}. Choose that day, or keep the currency.</source>
        <translation>אצל ״{name}״, תוכנית שכר במטבע אחר ({currency}) מתחילה ב־1 בחודש, ולא ב־{day}. יש לבחור ביום זה, או להשאיר את המטבע.</translation>
    </message>
    <message>
        <source>{month} cannot be closed yet: “{deal}” was cancelled, and its plan takes back by the months left. Enter the months of its contract on the deal, then close the month.</source>
        <translation>אי אפשר עדיין לסגור את {month}: העסקה ״{deal}״ בוטלה, וקיזוז העמלה בתוכנית מחושב לפי החודשים שנותרו. יש להזין בעסקה את משך החוזה בחודשים, ואז לסגור את החודש.</translation>
    </message>
    <message>
        <source>Not needed, though words in them help to find a deal: {columns}</source>
        <translation>אין בהן צורך, אך המילים שבהן עוזרות למצוא עסקה: {columns}</translation>
    </message>
    <message>
        <source>Pay</source>
        <comment>the tab</comment>
        <translation>שכר ועמלות</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>what I do</comment>
        <translation>עבודה</translation>
    </message>
    <message>
        <source>Won</source>
        <comment>deals</comment>
        <translation>נסגרו</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>deals</comment>
        <translation>לא נסגרו</translation>
    </message>
    <message>
        <source>Look at its own rate</source>
        <translation>בדיקת האחוז המיוחד שלה</translation>
    </message>
    <message>
        <source>Choose the deal that it takes back</source>
        <translation>בחירת העסקה שהיא מקזזת</translation>
    </message>
    <message>
        <source>Close date</source>
        <translation>תאריך סגירה</translation>
    </message>
    <message>
        <source>Clients, ties, deals and pay in one book.</source>
        <translation>לקוחות, קשרים, עסקאות ושכר בספר אחד.</translation>
    </message>
    <message>
        <source>the book; without it CLIENTBOOK_BOOK, then your own</source>
        <translation>הספר; בלעדיו CLIENTBOOK_BOOK, ואחריו הספר שלכם</translation>
    </message>
    <message>
        <source>instead of the system&apos;s</source>
        <translation>במקום שפת המערכת</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>הצגת מספר הגרסה ויציאה</translation>
    </message>
    <message>
        <source>say what a list is, without importing it</source>
        <extracomment>The options that answer what a list leaves open, as `jobs.open_columns` asks it: a test compares the two. What `jobs.duplicates` can match by. So many rows are named one by one.</extracomment>
        <translation>מהי רשימה, בלי לייבא אותה</translation>
    </message>
    <message>
        <source>every data row as read</source>
        <translation>כל שורת נתונים כפי שנקראה</translation>
    </message>
    <message>
        <source>import lists into the book, each as one step that can be undone</source>
        <translation>ייבוא רשימות לספר, כל אחת בצעד אחד שאפשר לבטל</translation>
    </message>
    <message>
        <source>what a column is</source>
        <translation>מה יש בעמודה</translation>
    </message>
    <message>
        <source>columns without a home</source>
        <translation>עמודות שאין להן שדה</translation>
    </message>
    <message>
        <source>say what would happen, write nothing</source>
        <translation>מה יקרה, בלי לכתוב דבר</translation>
    </message>
    <message>
        <source>save refused rows with their reasons</source>
        <translation>שמירת השורות שנדחו עם הסיבות</translation>
    </message>
    <message>
        <source>of the person, as `search --json` tells it</source>
        <translation>של האדם, כפי ש־`search --json` מראה</translation>
    </message>
    <message>
        <source>find records by any words in them</source>
        <translation>חיפוש רשומות לפי מילים שבהן</translation>
    </message>
    <message>
        <source>find duplicates by `email`, `phone`, `name` or `id` (a number of another program) only</source>
        <translation>חיפוש כפולים לפי `email`‏, `phone`‏, `name` או `id` (מספר בתוכנה אחרת) בלבד</translation>
    </message>
    <message>
        <source>of a workbook; without it, the first that holds a list</source>
        <translation>של חוברת עבודה; בלעדיו, הראשון שיש בו רשימה</translation>
    </message>
    <message>
        <source>for dates that can be read both ways</source>
        <translation>לתאריכים שאפשר לקרוא בשתי דרכים</translation>
    </message>
    <message>
        <source>which sign ends the whole part of amounts such as 1.234</source>
        <translation>איזה סימן מפריד את השלם בסכומים כגון 1.234</translation>
    </message>
    <message>
        <source>what numbers without a percent sign are in a column of rates</source>
        <translation>מה הם מספרים בלי סימן אחוז בעמודת שיעורים</translation>
    </message>
    <message>
        <source>whether tax is in the amounts</source>
        <translation>האם הסכומים כוללים מע״מ</translation>
    </message>
    <message>
        <source>the tax in amounts with tax, as 18%%</source>
        <translation>שיעור המע״מ בסכומים שכוללים אותו, כגון 18%%</translation>
    </message>
    <message>
        <source>rows with a word instead of an amount</source>
        <translation>שורות שיש בהן מילה במקום סכום</translation>
    </message>
    <message>
        <source>set or show a pay plan</source>
        <translation>קביעה או הצגה של תוכנית שכר</translation>
    </message>
    <message>
        <source>read a plan file</source>
        <translation>קריאת קובץ תוכנית</translation>
    </message>
    <message>
        <source>write the newest plan</source>
        <translation>כתיבת התוכנית החדשה ביותר</translation>
    </message>
    <message>
        <source>what newer rules of pay changed in this book</source>
        <translation>מה שינו בספר הזה כללי שכר חדשים</translation>
    </message>
    <message>
        <source>open months that changed, closed ones that hold a difference back</source>
        <translation>חודשים פתוחים שהשתנו, וחודשים סגורים שמעכבים הפרש</translation>
    </message>
    <message>
        <source>book that difference as adjustments of the first open month</source>
        <translation>רישום ההפרש כתיקונים בחודש הפתוח הראשון</translation>
    </message>
    <message>
        <source>a month&apos;s commission statement</source>
        <translation>דוח העמלות של חודש</translation>
    </message>
    <message>
        <source>.csv, .xlsx, .pdf, .html or .json</source>
        <translation>‎.csv‎,‏ ‎.xlsx‎,‏ ‎.pdf‎,‏ ‎.html‎ או ‎.json</translation>
    </message>
    <message>
        <source>a year&apos;s pay by month and quarter, with averages</source>
        <translation>שכר של שנה לפי חודש ורבעון, עם ממוצעים</translation>
    </message>
    <message>
        <source>all employers together</source>
        <translation>כל המעסיקים יחד</translation>
    </message>
    <message>
        <source>take in the employer&apos;s own statement and say what differs</source>
        <translation>ייבוא דוח המעסיק והצגת ההפרשים</translation>
    </message>
    <message>
        <source>their CSV or XLSX; without it the one taken in</source>
        <translation>קובץ CSV או XLSX של המעסיק; בלעדיו הדוח שכבר יובא</translation>
    </message>
    <message>
        <source>what a column is: paid, deal, invoice, client, amount (of the sale) or notes; nothing for none</source>
        <translation>מה יש בעמודה: paid (שולם), deal (עסקה), invoice (חשבונית), client (לקוח), amount (סכום המכירה) או notes (הערות); ריק לשום דבר</translation>
    </message>
    <message>
        <source>of a workbook</source>
        <translation>בחוברת עבודה</translation>
    </message>
    <message>
        <source>differences up to this are none</source>
        <translation>הפרשים עד סכום זה אינם נחשבים</translation>
    </message>
    <message>
        <source>the reconciliation as a file</source>
        <translation>ההתאמה כקובץ</translation>
    </message>
    <message>
        <source>what a month and its quarter would pay</source>
        <extracomment>The endings of `jobs.write_report`: a test compares the two.</extracomment>
        <translation>כמה ישלמו חודש והרבעון שלו</translation>
    </message>
    <message>
        <source>with --close: also a month that is not over</source>
        <translation>עם --close: גם חודש שטרם הסתיים</translation>
    </message>
    <message>
        <source>close the month for good</source>
        <translation>סגירת החודש לצמיתות</translation>
    </message>
    <message>
        <source>take the newest close back</source>
        <translation>ביטול הסגירה האחרונה</translation>
    </message>
    <message>
        <source>the steps of the book, newest first</source>
        <translation>צעדי הספר, מהחדש לישן</translation>
    </message>
    <message>
        <source>the lists that came in, newest first</source>
        <translation>הרשימות שיובאו, מהחדשה לישנה</translation>
    </message>
    <message>
        <source>take one step back, an import or a merge, however old it is</source>
        <translation>הסרת צעד אחד, ייבוא או מיזוג, גם אם הוא ישן</translation>
    </message>
    <message>
        <source>also what was changed since</source>
        <translation>גם מה שהשתנה מאז</translation>
    </message>
    <message>
        <source>take the newest step back</source>
        <translation>ביטול הצעד האחרון</translation>
    </message>
    <message>
        <source>bring back what was undone last</source>
        <translation>החזרת מה שבוטל לאחרונה</translation>
    </message>
    <message>
        <source>a verified copy of the book</source>
        <translation>עותק מאומת של הספר</translation>
    </message>
    <message>
        <source>put a backup in the book&apos;s place</source>
        <translation>החלפת הספר בגיבוי</translation>
    </message>
    <message>
        <source>what can be read of a damaged book, as a new book</source>
        <translation>מה שאפשר לקרוא מספר פגום, כספר חדש</translation>
    </message>
    <message>
        <source>without it, among the book&apos;s backups</source>
        <translation>בלעדיו, בין הגיבויים של הספר</translation>
    </message>
    <message>
        <source>erase a contact or client for good, from the book&apos;s memory too</source>
        <translation>מחיקה לצמיתות של איש קשר או לקוח, גם מזיכרון הספר</translation>
    </message>
    <message>
        <source>as `search --json` tells it</source>
        <translation>כפי ש־`search --json` מראה</translation>
    </message>
    <message>
        <source>do it; without it, only say what would go</source>
        <translation>לבצע; בלעדיו רק נאמר מה יימחק</translation>
    </message>
    <message>
        <source>read the whole book and say whether it is sound</source>
        <translation>קריאת הספר כולו ובדיקה שהוא תקין</translation>
    </message>
    <message>
        <source>the main job on sample lists</source>
        <translation>העבודה העיקרית על רשימות לדוגמה</translation>
    </message>
    <message>
        <source>client</source>
        <comment>a record&apos;s kind</comment>
        <translation>לקוח</translation>
    </message>
    <message>
        <source>contact</source>
        <comment>a record&apos;s kind</comment>
        <translation>איש קשר</translation>
    </message>
    <message>
        <source>deal</source>
        <comment>a record&apos;s kind</comment>
        <translation>עסקה</translation>
    </message>
    <message>
        <source>activity</source>
        <comment>a record&apos;s kind</comment>
        <translation>פעילות</translation>
    </message>
    <message>
        <source>employer</source>
        <comment>a record&apos;s kind</comment>
        <translation>מעסיק</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>a record&apos;s kind</comment>
        <translation>תוכנית שכר</translation>
    </message>
    <message>
        <source>statement</source>
        <comment>a record&apos;s kind</comment>
        <translation>דוח עמלות</translation>
    </message>
    <message>
        <source>employer&apos;s statement</source>
        <comment>a record&apos;s kind</comment>
        <translation>דוח המעסיק</translation>
    </message>
    <message>
        <source>filter</source>
        <comment>a record&apos;s kind</comment>
        <translation>מסנן</translation>
    </message>
    <message>
        <source>clients</source>
        <comment>a list&apos;s kind</comment>
        <translation>לקוחות</translation>
    </message>
    <message>
        <source>contacts</source>
        <comment>a list&apos;s kind</comment>
        <translation>אנשי קשר</translation>
    </message>
    <message>
        <source>deals</source>
        <comment>a list&apos;s kind</comment>
        <translation>עסקאות</translation>
    </message>
    <message>
        <source>receipts</source>
        <comment>a list&apos;s kind</comment>
        <translation>תקבולים</translation>
    </message>
    <message>
        <source>a year&apos;s closed sales, win rate, top clients and pay</source>
        <translation>שנה אחת: מכירות שנסגרו, אחוז הצלחה, לקוחות מובילים ושכר</translation>
    </message>
    <message>
        <source>the track record on one page: .pdf or .png</source>
        <translation>דף ההישגים, בעמוד אחד: ‎.pdf‎ או ‎.png</translation>
    </message>
    <message>
        <source>leave out clients&apos; names</source>
        <translation>בלי שמות לקוחות</translation>
    </message>
    <message>
        <source>show pay by month on the page</source>
        <translation>הצגת השכר לפי חודש בעמוד</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>שימוש:</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>ארגומנטים לפי מקום</translation>
    </message>
    <message>
        <source>options</source>
        <translation>אפשרויות</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>הצגת העזרה הזו ויציאה</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s</source>
        <translation>שגיאה בקריאה ל־%(prog)s: %(message)s</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>הארגומנט %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>ארגומנטים לא מוכרים: %s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>אי אפשר יחד עם הארגומנט %s</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>הערך %r אינו שייך כאן</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>הארגומנטים האלה דרושים: %s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>דרוש אחד מהארגומנטים %s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>דרוש כאן ערך אחד</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>אפשר כאן ערך אחד לכל היותר</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>דרוש כאן ערך אחד לפחות</translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <translation>דרוש כאן ערך %s</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>דרושים כאן %s ערכים</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>האפשרות %(option)s אינה חד־משמעית: %(matches)s</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>הערך %(value)r אינו מתאים (%(type)s)</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>הערך %(value)r אינו אפשרי (יש לבחור מתוך %(choices)s)</translation>
    </message>
    <message>
        <source>Receipts are with tax, and no tax rate is known for this country: give the plan a table of its own, as tax = [ {{ from = 2025-01-01, rate = &quot;18%&quot; }} ], or name the country in the settings.</source>
        <translation>התקבולים כוללים מע״מ, ולמדינה הזו לא ידוע שיעור מע״מ: צריך לתת לתוכנית טבלה משלה, כמו tax = [ {{ from = 2025-01-01, rate = &quot;18%&quot; }} ], או לציין את המדינה בהגדרות.</translation>
    </message>
    <message>
        <source>There is nothing to close in {month}: the book keeps pay of {name} from a later month on.</source>
        <translation>אין מה לסגור בחודש {month}: השכר מאת ״{name}״ מנוהל בספר מחודש מאוחר יותר.</translation>
    </message>
    <message>
        <source>Answer what is asked above first: nothing comes in before.</source>
        <translation>ענו קודם על מה שנשאל למעלה: שום דבר לא ייכנס לפני כן.</translation>
    </message>
    <message>
        <source>{file} is an empty file and not a book: restore a backup, or choose another file.</source>
        <translation>הקובץ {file} ריק ואינו ספר: שחזרו גיבוי, או בחרו קובץ אחר.</translation>
    </message>
    <message>
        <source>Begin a new book</source>
        <translation>פתיחת ספר חדש</translation>
    </message>
    <message>
        <source>The newest good backup is of {day}, {time}; this puts it in the book&apos;s place:</source>
        <translation>הגיבוי התקין האחרון הוא מ־{day}, {time}; כך הוא יחליף את הספר:</translation>
    </message>
    <message>
        <source>To begin a new book under this name, say --new.</source>
        <translation>כדי לפתוח ספר חדש בשם הזה, הוסיפו --new.</translation>
    </message>
    <message>
        <source>{value} of it is for what came in before there was a plan</source>
        <translation>מתוכם {value} על מה שהתקבל לפני שהייתה תוכנית</translation>
    </message>
    <message>
        <source>{file} is being written by clientbook {verb} (process {process} on {computer}): try again once that is through.</source>
        <translation>הפקודה clientbook {verb} (תהליך {process} במחשב {computer}) כותבת עכשיו אל {file}: נסו שוב כשתסתיים.</translation>
    </message>
    <message>
        <source>{file} is open in a window of Clientbook (process {process} on {computer}): close it, or do this there.</source>
        <translation>הספר {file} פתוח בחלון של Clientbook (תהליך {process} במחשב {computer}): סגרו אותו, או עשו זאת שם.</translation>
    </message>
    <message>
        <source>{file} is open on the computer {computer}: close it there; if nothing runs there, it is free again in 15 minutes.</source>
        <translation>הספר {file} פתוח במחשב {computer}: סגרו אותו שם; אם שום דבר אינו פועל שם, הוא יתפנה בתוך 15 דקות.</translation>
    </message>
    <message>
        <source>Another file has taken the place of {file} while it was open: nothing was written to that one.</source>
        <translation>קובץ אחר תפס את מקומו של {file} בזמן שהיה פתוח: דבר לא נכתב אל הקובץ האחר.</translation>
    </message>
    <message>
        <source>Another file has taken the place of {file} while it was open: nothing was written to that one, and what was open is kept as {kept}.</source>
        <translation>קובץ אחר תפס את מקומו של {file} בזמן שהיה פתוח: דבר לא נכתב אל הקובץ האחר, ומה שהיה פתוח נשמר בתור {kept}.</translation>
    </message>
    <message>
        <source>{file} was moved, renamed or deleted while it was open: nothing more is written.</source>
        <translation>הספר {file} הועבר, שונה שמו או נמחק בזמן שהיה פתוח: דבר אינו נכתב עוד.</translation>
    </message>
    <message>
        <source>{file} was moved, renamed or deleted while it was open: nothing more is written, and what was open is kept as {kept}.</source>
        <translation>הספר {file} הועבר, שונה שמו או נמחק בזמן שהיה פתוח: דבר אינו נכתב עוד, ומה שהיה פתוח נשמר בתור {kept}.</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>לפתוח בכל זאת</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>לנסות שוב</translation>
    </message>
    <message>
        <source>Waiting for clientbook {verb} (process {process} on {computer}), which is writing to the book…</source>
        <translation>ממתינים לפקודה clientbook {verb} (תהליך {process} במחשב {computer}), שכותבת עכשיו לספר…</translation>
    </message>
    <message>
        <source>{value} of the quota is asked for: write &quot;attainment &gt;= 90%&quot; where a part of it is meant</source>
        <translation>נדרשים {value} מהיעד: אם הכוונה לחלק ממנו, כתבו &quot;attainment &gt;= 90%&quot;</translation>
    </message>
    <message>
        <source>{year} is without {amounts} of which no exchange rate is known.</source>
        <translation>שנת {year} ללא {amounts} שאין להם שער חליפין.</translation>
    </message>
    <message>
        <source>The win rate by amount is without lost deals of {amounts}: no exchange rate is known.</source>
        <translation>שיעור הזכייה לפי סכום ללא עסקאות שאבדו בסך {amounts}: אין להן שער חליפין.</translation>
    </message>
    <message>
        <source>Without {amounts} of pay in another currency.</source>
        <translation>ללא {amounts} ששולמו במטבע אחר.</translation>
    </message>
    <message>
        <source>It had counted in {period}</source>
        <translation>היא נספרה בתקופה {period}</translation>
    </message>
    <message>
        <source>For a later month</source>
        <translation>עבור חודש מאוחר יותר</translation>
    </message>
    <message>
        <source>They paid less than is due by</source>
        <translation>שילמו פחות מהמגיע, בהפרש של</translation>
    </message>
    <message>
        <source>They paid more than is due by</source>
        <translation>שילמו יותר מהמגיע, בהפרש של</translation>
    </message>
    <message>
        <source>They paid what is due</source>
        <translation>שילמו את מה שמגיע</translation>
    </message>
    <message numerus="yes">
        <source>{column}: the tax in %n amount(s) was taken off</source>
        <extracomment>Days on which no pay depends: where they can be read both ways, they are written as the other days of the list. Of a digit only matters whether it is a zero. Headings that name a rate, whatever stands below.</extracomment>
        <translation>
            <numerusform>״{column}״: המס נוכה מסכום אחד</numerusform>
            <numerusform>״{column}״: המס נוכה מ־%n סכומים</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay is kept from {first}: {month} is history and pays nothing here.</source>
        <translation>השכר מנוהל החל מ{first}: {month} הוא היסטוריה, ואין עליו תשלום כאן.</translation>
    </message>
    <message>
        <source>{file} is a folder: choose a list in it.</source>
        <translation>הנתיב {file} הוא תיקייה: כדאי לבחור רשימה שבתוכה.</translation>
    </message>
    <message>
        <source>{file} is no file that holds a list: it is a pipe or a device.</source>
        <translation>הקובץ {file} אינו קובץ של רשימה אלא צינור או התקן.</translation>
    </message>
    <message>
        <source>{file} is a PDF: ask for the list as CSV or XLSX, or copy its table into a spreadsheet.</source>
        <translation>הקובץ {file} הוא PDF: כדאי לבקש את הרשימה כ־CSV או XLSX, או להעתיק את הטבלה לגיליון אלקטרוני.</translation>
    </message>
    <message>
        <source>{file} is a picture, and no list.</source>
        <translation>הקובץ {file} הוא תמונה, לא רשימה.</translation>
    </message>
    <message>
        <source>{file} is a recording, and no list.</source>
        <translation>הקובץ {file} הוא הקלטה, לא רשימה.</translation>
    </message>
    <message>
        <source>{file} is an archive: unpack it, and choose the list that lies in it.</source>
        <translation>הקובץ {file} הוא קובץ מכווץ: יש לחלץ אותו ולבחור את הרשימה שבתוכו.</translation>
    </message>
    <message>
        <source>{file} is a database: export the list from the program that wrote it.</source>
        <translation>הקובץ {file} הוא מסד נתונים: יש לייצא את הרשימה מהתוכנה שכתבה אותו.</translation>
    </message>
    <message>
        <source>{file} is a program, and no list.</source>
        <translation>הקובץ {file} הוא תוכנה, לא רשימה.</translation>
    </message>
    <message>
        <source>{file} is a document: copy its table into a spreadsheet, and save that.</source>
        <translation>הקובץ {file} הוא מסמך: יש להעתיק את הטבלה שבו לגיליון אלקטרוני ולשמור אותו.</translation>
    </message>
    <message>
        <source>{file} is a mail or a mailbox: save the list that is attached to it.</source>
        <translation>הקובץ {file} הוא הודעת דואר או תיבת דואר: יש לשמור את הרשימה שמצורפת לה.</translation>
    </message>
    <message>
        <source>{file} is a web page, whatever it is called: open it in a spreadsheet, and save it as XLSX.</source>
        <translation>הקובץ {file} הוא דף אינטרנט, ולא חשוב מה שמו: יש לפתוח אותו בגיליון אלקטרוני ולשמור כ־XLSX.</translation>
    </message>
    <message>
        <source>{file} is XML: open it in a spreadsheet, and save it as XLSX.</source>
        <translation>הקובץ {file} הוא XML: יש לפתוח אותו בגיליון אלקטרוני ולשמור כ־XLSX.</translation>
    </message>
    <message>
        <source>{file} holds commands for a database (SQL): export the list itself as CSV.</source>
        <translation>הקובץ {file} מכיל פקודות למסד נתונים (SQL): יש לייצא את הרשימה עצמה כ־CSV.</translation>
    </message>
    <message>
        <source>{file} is protected by a password: open it, and save it without one.</source>
        <translation>הקובץ {file} מוגן בסיסמה: יש לפתוח אותו ולשמור בלי סיסמה.</translation>
    </message>
    <message>
        <source>{file} is a damaged workbook: open it in a spreadsheet, and save it again.</source>
        <translation>הקובץ {file} הוא חוברת עבודה פגומה: יש לפתוח אותה בגיליון אלקטרוני ולשמור שוב.</translation>
    </message>
    <message>
        <source>{file} needs more memory or time than a list does: delete what lies far from its table, or save it as CSV.</source>
        <translation>הקובץ {file} דורש יותר זיכרון או זמן משרשימה צריכה: יש למחוק את מה שרחוק מהטבלה, או לשמור כ־CSV.</translation>
    </message>
    <message>
        <source>{file} is JSON that breaks off or is damaged in line {line}.</source>
        <translation>הקובץ {file} הוא JSON קטוע או פגום בשורה {line}.</translation>
    </message>
    <message>
        <source>{file} is larger than JSON can be read here: save it as CSV, or in parts.</source>
        <translation>הקובץ {file} גדול מכדי להיקרא כאן כ־JSON: יש לשמור אותו כ־CSV, או בחלקים.</translation>
    </message>
    <message numerus="yes">
        <source>Hidden in the workbook, and read all the same: %n row(s)</source>
        <translation>
            <numerusform>מוסתרת בחוברת העבודה ונקראה בכל זאת: שורה אחת</numerusform>
            <numerusform>מוסתרות בחוברת העבודה ונקראו בכל זאת: %n שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read as empty for an error such as #REF!: %n cell(s), {cells}</source>
        <translation>
            <numerusform>נקרא כריק בגלל שגיאה כמו #REF!: תא אחד, {cells}</numerusform>
            <numerusform>נקראו כריקים בגלל שגיאה כמו #REF!: %n תאים, {cells}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read as empty for a formula without a saved result: %n cell(s), {cells}</source>
        <translation>
            <numerusform>נקרא כריק כי לנוסחה אין תוצאה שמורה: תא אחד, {cells}</numerusform>
            <numerusform>נקראו כריקים כי לנוסחאות אין תוצאה שמורה: %n תאים, {cells}</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of it lies beside it, {maker}: {file} ({held})</source>
        <translation>לידו נמצא עותק שלו, {maker}: {file} ({held})</translation>
    </message>
    <message>
        <source>This book is open only to be looked at: nothing is written to it.</source>
        <translation>הספר הזה פתוח לצפייה בלבד: דבר אינו נכתב אליו.</translation>
    </message>
    <message>
        <source>Copies of this book</source>
        <translation>עותקים של הספר הזה</translation>
    </message>
    <message>
        <source>A sync program makes a copy where the book was changed on two computers while they were apart. What is in a copy is not in this book: look at it, and enter here what is missing.</source>
        <translation>תוכנת סנכרון יוצרת עותק כשהספר שונה בשני מחשבים שלא היו מחוברים. מה שנמצא בעותק אינו בספר הזה: עיינו בו, והזינו כאן את מה שחסר.</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>שינוי אחרון</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>תוכן</translation>
    </message>
    <message>
        <source>last changed {when}</source>
        <translation>שונה לאחרונה {when}</translation>
    </message>
    <message>
        <source>kept by Clientbook</source>
        <translation>נשמר בידי Clientbook</translation>
    </message>
    <message>
        <source>made by {program}</source>
        <translation>נוצר בידי {program}</translation>
    </message>
    <message>
        <source>made by a sync program</source>
        <translation>נוצר בידי תוכנת סנכרון</translation>
    </message>
    <message>
        <source>Keeping what was open…</source>
        <translation>שומרים את מה שהיה פתוח…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>לצפייה</translation>
    </message>
    <message>
        <source>Go on with this file</source>
        <translation>להמשיך עם הקובץ הזה</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>להחזיר למקומו</translation>
    </message>
    <message>
        <source>Go on with what was open</source>
        <translation>להמשיך עם מה שהיה פתוח</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>גיבויים…</translation>
    </message>
    <message>
        <source>What was open: {held}. It is kept as this file:</source>
        <translation>מה שהיה פתוח: {held}. הוא נשמר בקובץ הזה:</translation>
    </message>
    <message>
        <source>it cannot be read as a book</source>
        <translation>אי אפשר לקרוא אותו כספר</translation>
    </message>
    <message>
        <source>The file that is there now: {held}.</source>
        <translation>הקובץ שנמצא שם עכשיו: {held}.</translation>
    </message>
    <message>
        <source>What was open was overwritten and cannot be kept: the newest backup is the nearest to it.</source>
        <translation>מה שהיה פתוח נדרס ואי אפשר לשמור אותו: הגיבוי האחרון הוא הקרוב לו ביותר.</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies) of this book beside it…</source>
        <translation>
            <numerusform>עותק אחד של הספר נמצא לידו…</numerusform>
            <numerusform>%n עותקים של הספר נמצאים לידו…</numerusform>
        </translation>
    </message>
    <message>
        <source>{column}: tax was taken off, as the plan keeps receipts before tax</source>
        <translation>בעמודה ״{column}״ הופחת מע״מ, כי בתוכנית השכר התקבולים הם לפני מע״מ</translation>
    </message>
    <message>
        <source>{net} before tax: {amount} with it</source>
        <translation>לפני מע״מ: {net}, כולל מע״מ: {amount}</translation>
    </message>
    <message>
        <source>{column}: tax was added, as the plan keeps receipts with tax</source>
        <translation>בעמודה ״{column}״ נוסף מע״מ, כי בתוכנית השכר התקבולים הם כולל מע״מ</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>יישארו</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>יוסרו</translation>
    </message>
    <message>
        <source>Characters that cannot be seen</source>
        <translation>תווים שאינם נראים</translation>
    </message>
    <message numerus="yes">
        <source>Characters that cannot be seen, in %n cell(s)</source>
        <translation>
            <numerusform>תווים שאינם נראים, בתא אחד</numerusform>
            <numerusform>תווים שאינם נראים, ב־%n תאים</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept with what cannot be seen</source>
        <translation>יישארו עם התווים שאינם נראים</translation>
    </message>
    <message>
        <source>What cannot be seen is removed</source>
        <translation>התווים שאינם נראים יוסרו</translation>
    </message>
    <message>
        <source>With characters that cannot be seen, kept: {columns}</source>
        <translation>עם תווים שאינם נראים, שנשמרו: {columns}</translation>
    </message>
    <message>
        <source>Characters that cannot be seen were removed: {columns}</source>
        <translation>תווים שאינם נראים הוסרו: {columns}</translation>
    </message>
    <message>
        <source>characters that cannot be seen, such as marks of direction copied along with a name</source>
        <translation>תווים שאינם נראים, כגון סימני כיוון שהועתקו עם שם</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) here cannot be seen</source>
        <translation>
            <numerusform>תו אחד כאן אינו נראה</numerusform>
            <numerusform>%n תווים כאן אינם נראים</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}. It says more: {cells}</source>
        <translation>{told}. יש בה עוד: {cells}</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <extracomment>A column by its place, the first is 1: how those without a heading are called. By the kind of list; all else are clients or contacts.</extracomment>
        <translation>סוג הטלפון</translation>
    </message>
    <message>
        <source>Same receipt</source>
        <translation>אותו תקבול</translation>
    </message>
    <message>
        <source>Taken without the time of day</source>
        <translation>נלקח בלי השעה</translation>
    </message>
    <message>
        <source>A group of everybody, left out</source>
        <translation>קבוצה שכולם בה, הושמטה</translation>
    </message>
    <message>
        <source>In a skipped row, left out</source>
        <translation>בשורה שדולגה, הושמט</translation>
    </message>
    <message>
        <source>Left out, groups that hold everybody: {columns}</source>
        <translation>הושמטו קבוצות שכולם בהן: {columns}</translation>
    </message>
    <message>
        <source>Taken without the time of day: {columns}</source>
        <translation>נלקחו בלי השעה: {columns}</translation>
    </message>
    <message>
        <source>In skipped rows, and not in the book: {columns}</source>
        <translation>בשורות שדולגו, ואינו בספר: {columns}</translation>
    </message>
    <message>
        <source>Beyond the last column: {cells}</source>
        <extracomment>The field of a column that is kept in the notes, with its heading. The field of a column that says nothing of the client: the line and the reason of a row that was refused before. What only a firm has, beside a person of it. Fields of days. No day with a time is shorter: &quot;4.3.26 9:00&quot;, 46027.25. Around and between e-mails. Columns about the firm where a row is about a person of it too. Fields of days that the list has. Further people of a row, as their fields are marked: &quot;name#2&quot;.</extracomment>
        <translation>מעבר לעמודה האחרונה: {cells}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more record(s)</source>
        <translation>
            <numerusform>ועוד רשומה אחת</numerusform>
            <numerusform>ועוד %n רשומות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the history</source>
        <translation>
            <numerusform>צעד אחד בהיסטוריה</numerusform>
            <numerusform>%n צעדים בהיסטוריה</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer what was written:</source>
        <translation>כבר לא כפי שנכתבו:</translation>
    </message>
    <message>
        <source>still named in the history of {kind} {number}</source>
        <translation>עדיין מוזכר בהיסטוריה של {kind} {number}</translation>
    </message>
    <message>
        <source>still in the file {file}</source>
        <translation>עדיין בקובץ {file}</translation>
    </message>
    <message>
        <source>may be in {file}, which cannot be searched</source>
        <translation>אולי נמצא ב־{file}, שאי אפשר לחפש בו</translation>
    </message>
    <message>
        <source>{file} is no longer where it was written</source>
        <translation>הקובץ {file} כבר אינו במקום שבו נכתב</translation>
    </message>
    <message numerus="yes">
        <source>Still named in the history of %n record(s).</source>
        <translation>
            <numerusform>השם עדיין מופיע בהיסטוריה של רשומה אחת.</numerusform>
            <numerusform>השם עדיין מופיע בהיסטוריה של %n רשומות.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still in these backups:</source>
        <translation>עדיין בגיבויים האלה:</translation>
    </message>
    <message>
        <source>Still in these files:</source>
        <translation>עדיין בקבצים האלה:</translation>
    </message>
    <message>
        <source>Cannot be searched, and may hold the name:</source>
        <translation>אי אפשר לחפש בהם, וייתכן שהשם בהם:</translation>
    </message>
    <message>
        <source>No longer where they were written (deleted, or moved):</source>
        <translation>כבר אינם במקום שבו נכתבו (נמחקו או הועברו):</translation>
    </message>
    <message>
        <source>It is named nowhere else in the book, in no backup, and in no file that the book remembers.</source>
        <translation>השם אינו מופיע בשום מקום אחר בספר, לא באף גיבוי ולא בקבצים שהספר זוכר.</translation>
    </message>
    <message>
        <source>copy each one to another disk too; - is nowhere</source>
        <translation>להעתיק כל גיבוי גם לכונן אחר; - הוא לשום מקום</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>לא נבדק</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>פגום</translation>
    </message>
    <message>
        <source>nothing verified there yet</source>
        <translation>עדיין לא נבדק שם דבר</translation>
    </message>
    <message>
        <source>last verified {when}</source>
        <translation>נבדק לאחרונה: {when}</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>מקום שני</translation>
    </message>
    <message>
        <source>No copy in the second place: {why}</source>
        <translation>אין עותק במקום השני: {why}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>Second place: {folder}</source>
        <translation>מקום שני: {folder}</translation>
    </message>
    <message>
        <source>There is no second place: the settings take a folder on another disk.</source>
        <translation>אין מקום שני: בהגדרות אפשר לבחור תיקייה בכונן אחר.</translation>
    </message>
    <message>
        <source>{file} is whole, and as it was made.</source>
        <translation>הגיבוי {file} שלם, כפי שנוצר.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>נבדק</translation>
    </message>
    <message>
        <source>on another disk</source>
        <translation>בכונן אחר</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>לתמיד</translation>
    </message>
    <message>
        <source>Monthly automatic backups that are older are taken away.</source>
        <translation>גיבויים אוטומטיים חודשיים ישנים יותר נמחקים.</translation>
    </message>
    <message>
        <source>Keep for (months)</source>
        <translation>משך השמירה (חודשים)</translation>
    </message>
    <message>
        <source>the book&apos;s backups, newest first, and where they go</source>
        <translation>הגיבויים של הספר, מהחדש לישן, ולאן הם נכתבים</translation>
    </message>
    <message>
        <source>read each of them whole</source>
        <translation>לקרוא כל אחד מהם במלואו</translation>
    </message>
    <message>
        <source>keep monthly ones so long; 0 is for ever</source>
        <translation>כמה חודשים לשמור גיבויים חודשיים; 0 הוא לתמיד</translation>
    </message>
    <message>
        <source>only look: at a backup, or at the book</source>
        <translation>רק להציץ: בגיבוי או בספר</translation>
    </message>
    <message>
        <source>{file}, only to look at</source>
        <translation>הצצה ב־{file}</translation>
    </message>
    <message>
        <source>it is far longer than a plan</source>
        <extracomment>Letters of a plan with a hundred components of a hundred tiers are some 500 KB. Texts and remarks, in which dots part nothing.</extracomment>
        <translation>הקובץ ארוך בהרבה מתוכנית</translation>
    </message>
    <message>
        <source>{value} is no number for a plan</source>
        <translation>{value} אינו מספר שמתאים לתוכנית</translation>
    </message>
    <message>
        <source>a key has far more parts than a plan&apos;s</source>
        <translation>למפתח יש הרבה יותר חלקים משיש בתוכנית</translation>
    </message>
    <message>
        <source>{file} may be a program, and would run. Open it only where you know what it does.</source>
        <translation>ייתכן ש־{file} הוא תוכנה, והיא תופעל. פתחו אותו רק אם ידוע לכם מה הוא עושה.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>לפתוח</translation>
    </message>
    <message>
        <source>Whose statement is it?</source>
        <translation>על שם מי הדוח?</translation>
    </message>
    <message>
        <source>Your name stands at the head of every statement. It can be changed in the settings at any time.</source>
        <translation>השם מופיע בראש כל דוח. אפשר לשנות אותו בהגדרות בכל עת.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>שימוש בשם הזה</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>בלי שם</translation>
    </message>
    <message>
        <source>It bears no name. Yours is set in the window under Settings, or as “manager” in {file}.</source>
        <translation>אין בו שם. את השם שלך קובעים בחלון, בהגדרות, או בשדה ״manager״ בקובץ {file}.</translation>
    </message>
    <message>
        <source>begin a new book, also where backups of a former one are</source>
        <translation>התחלת ספר חדש, גם אם יש גיבויים של ספר קודם</translation>
    </message>
    <message>
        <source>what the lists hold; without it, as recognised</source>
        <translation>מה יש ברשימות; בלעדיו לפי הזיהוי</translation>
    </message>
    <message>
        <source>what becomes of rows that are in the book</source>
        <translation>מה לעשות בשורות שכבר נמצאות בספר</translation>
    </message>
    <message>
        <source>what becomes of rows that may be in the book</source>
        <translation>מה לעשות בשורות שאולי נמצאות בספר</translation>
    </message>
    <message>
        <source>so many at most</source>
        <translation>לכל היותר</translation>
    </message>
    <message>
        <source>as JSON, for other programs</source>
        <extracomment>Where a verb is declared; what `add_subparsers` hands out has no public name.</extracomment>
        <translation>כ־JSON, לתוכנות אחרות</translation>
    </message>
    <message>
        <source>which one, where several pay you</source>
        <translation>איזה מהם, אם יש כמה מעסיקים</translation>
    </message>
    <message>
        <source>--stage NAME=STAGE says which stage that is, for this list and the next ones</source>
        <translation>‏--stage NAME=STAGE אומר איזה שלב זה, ברשימה הזאת ובבאות</translation>
    </message>
    <message>
        <source>“{value}” is not understood: write the list&apos;s stage and one of {known}, as “Demo=qualified”</source>
        <translation>״{value}״ אינו מובן: כותבים את השלב שברשימה ואחד מאלה: {known}, למשל ״Demo=qualified״</translation>
    </message>
    <message>
        <source>{column}: of deals that are won or lost it is the day on which they were</source>
        <translation>״{column}״: בעסקאות שנסגרו או אבדו זה היום שבו זה קרה</translation>
    </message>
    <message>
        <source>Stages of no known meaning, taken as open: {stages}</source>
        <translation>שלבים שמשמעותם אינה ידועה, נחשבים כפתוחים: {stages}</translation>
    </message>
    <message numerus="yes">
        <source>“{stage}”, %n row(s)</source>
        <translation>
            <numerusform>״{stage}״, שורה אחת</numerusform>
            <numerusform>״{stage}״, %n שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>what a stage of another program is: open, qualified, proposal, negotiation, won or lost; remembered</source>
        <translation>מהו שלב של תוכנה אחרת: open, qualified, proposal, negotiation, won או lost; נזכר</translation>
    </message>
    <message>
        <source>Stage {stage}: which is it?</source>
        <translation>השלב {stage}: מהו?</translation>
    </message>
    <message>
        <source>Open, until you choose</source>
        <translation>פתוח, עד לבחירה</translation>
    </message>
    <message>
        <source>Read whole</source>
        <translation>נקרא במלואו</translation>
    </message>
    <message>
        <source>not yet: it is done once a day, while nothing is written</source>
        <translation>עדיין לא: זה נעשה פעם ביום, כשלא נכתב דבר</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>תקין</translation>
    </message>
    <message>
        <source>{file} can only be read: look at it, or allow writing to the file and try again.</source>
        <translation>הקובץ {file} פתוח לקריאה בלבד: אפשר לצפות בו, או לאפשר כתיבה לקובץ ולנסות שוב.</translation>
    </message>
    <message>
        <source>The folder of {file} can only be read: look at the book, or allow writing to its folder and try again.</source>
        <translation>התיקייה של {file} פתוחה לקריאה בלבד: אפשר לצפות בספר, או לאפשר כתיבה לתיקייה ולנסות שוב.</translation>
    </message>
    <message>
        <source>Your settings were damaged: what could be read of them holds, and the damaged file is kept as {file}.</source>
        <translation>ההגדרות היו פגומות: מה שהיה אפשר לקרוא מהן נשאר בתוקף, והקובץ הפגום נשמר בשם {file}.</translation>
    </message>
    <message>
        <source>Your settings in {file} are damaged and can only be read: what could be read holds.</source>
        <translation>ההגדרות בקובץ {file} פגומות ופתוחות לקריאה בלבד: מה שהיה אפשר לקרוא נשאר בתוקף.</translation>
    </message>
    <message>
        <source>of amounts that name none; without it, that of the newest plan</source>
        <translation>של סכומים שאינם מציינים מטבע; בלעדיה, זה של התוכנית החדשה ביותר</translation>
    </message>
    <message>
        <source>There is not enough memory, and nothing was written: close other programs, or take a smaller file.</source>
        <translation>אין די זיכרון, ולא נכתב דבר: סגרו תוכניות אחרות, או קחו קובץ קטן יותר.</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}.</source>
        <translation>אי אפשר להשתמש בקובץ {file}: {reason}.</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>ח״פ / עוסק</translation>
    </message>
    <message>
        <source>Same {field}</source>
        <translation>אותו {field}</translation>
    </message>
    <message>
        <source>{file}: “{value}” under {field} of {record} is not known to this program: install the newest Clientbook.</source>
        <translation>הערך ״{value}״ בשדה ״{field}״ של {record} בקובץ {file} אינו מוכר לתוכנה הזו: התקינו את הגרסה האחרונה של Clientbook.</translation>
    </message>
    <message>
        <source>Each receipt</source>
        <translation>כל תקבול</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>אנשים ותפקידים</translation>
    </message>
    <message>
        <source>{currency}: the deal “{deal}” is in {of_deal}; write what came in in that currency</source>
        <translation>{currency}: העסקה ״{deal}״ היא ב־{of_deal}; יש לרשום את התקבול במטבע שלה</translation>
    </message>
    <message>
        <source>there is no deal for invoice “{value}” in the book: add it, or import the list as deals if each is a sale</source>
        <translation>אין בספר עסקה לחשבונית ״{value}״: הוסיפו אותה, או ייבאו את הרשימה כעסקאות אם כל חשבונית היא מכירה</translation>
    </message>
    <message>
        <source>{kind}: {rows} rows, {how}</source>
        <translation>הרשימה ({kind}): {rows} שורות, {how}</translation>
    </message>
    <message>
        <source>{format}, sheet {sheet}</source>
        <translation>{format}, גיליון ״{sheet}״</translation>
    </message>
    <message>
        <source>{encoding}, columns by {delimiter}</source>
        <translation>{encoding}, עמודות לפי {delimiter}</translation>
    </message>
    <message>
        <source>The encoding is a guess, {used}: its letters could as well be {others}. Choose it if names look wrong</source>
        <translation>הקידוד הוא ניחוש, {used}: האותיות יכולות להיות גם {others}. אם שמות נראים משובשים, בחרו בו</translation>
    </message>
    <message>
        <source>in which text is written, as `windows-1255`; without it, as recognised</source>
        <translation>הקידוד של הטקסט, כמו `windows-1255`; בלעדיו, כפי שזוהה</translation>
    </message>
    <message>
        <source>“{value}” is no encoding: write it as utf-8, windows-1255 or iso-8859-2</source>
        <translation>״{value}״ אינו קידוד: כתבו למשל utf-8‏, windows-1255 או iso-8859-2</translation>
    </message>
    <message>
        <source>Invoices are no sales and no payments: each is noted at its deal as billed.</source>
        <translation>חשבוניות אינן מכירות ואינן תשלומים: כל אחת נרשמת בעסקה שלה כחיוב.</translation>
    </message>
    <message>
        <source>It belongs to a client: choose another one, it cannot be without.</source>
        <translation>הרשומה שייכת ללקוח: אפשר לבחור לקוח אחר, אבל לא להשאיר אותה בלי לקוח.</translation>
    </message>
    <message>
        <source>Create the client {name}</source>
        <extracomment>`names_of(kind, text, offer)` answers what records of a kind are called that a text finds.</extracomment>
        <translation>יצירת הלקוח ״{name}״</translation>
    </message>
    <message>
        <source>Not in the book.</source>
        <translation>לא נמצא בספר.</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>חסר: {what}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>למחוק את הטיוטה</translation>
    </message>
    <message>
        <source>Not in the book yet.</source>
        <translation>עוד לא בספר.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>להמשיך</translation>
    </message>
    <message>
        <source>Outside numbers</source>
        <extracomment>By which lists of other programs find a record again.</extracomment>
        <translation>מספרים חיצוניים</translation>
    </message>
    <message>
        <source>Same number in another program</source>
        <translation>אותו מספר בתוכנה אחרת</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a deal</comment>
        <translation>בוטלה</translation>
    </message>
    <message>
        <source>Log a call or meeting</source>
        <translation>רישום שיחה או פגישה</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>בוצע שוב: {what}</translation>
    </message>
    <message>
        <source>Add the sample data</source>
        <translation>הוספת נתוני הדוגמה</translation>
    </message>
    <message>
        <source>Select a row first</source>
        <translation>צריך לבחור שורה קודם</translation>
    </message>
    <message>
        <source>Select two rows or more first</source>
        <translation>צריך לבחור שתי שורות או יותר קודם</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>באיחור</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>בהמשך</translation>
    </message>
    <message>
        <source>Open money</source>
        <translation>כסף פתוח</translation>
    </message>
    <message>
        <source>{file} has a line or a cell of more than {count} letters, which no list has: save it anew.</source>
        <translation>בקובץ {file} יש שורה או תא של יותר מ-{count} תווים, ואין רשימה כזאת: יש לשמור אותו מחדש.</translation>
    </message>
    <message>
        <source>{file} has no row of its table in {count} lines behind line {line}: delete what stands there.</source>
        <translation>בקובץ {file} אין אף שורה של הטבלה ביותר מ-{count} שורות אחרי שורה {line}: יש למחוק את מה שכתוב שם, או לשמור אותו מחדש.</translation>
    </message>
    <message>
        <source>Planned: {day}</source>
        <translation>תוכנן: {day}</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>יום אחר</translation>
    </message>
    <message>
        <source>Done: {who}. The next touch (N)?</source>
        <translation>בוצע: {who}. מתי הפעולה הבאה? (N)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>סה״כ</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not counted, or missing</source>
        <translation>
            <numerusform>דבר אחד לא נספר, או חסר</numerusform>
            <numerusform>%n דברים לא נספרו, או חסרים</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the deal</source>
        <translation>פתיחת העסקה</translation>
    </message>
    <message>
        <source>Slices by tier: {slices}</source>
        <translation>חלוקה לפי מדרגות: {slices}</translation>
    </message>
    <message>
        <source>write the menu entry, and let a double click open books</source>
        <translation>כתיבת הרשומה בתפריט, ופתיחת ספרים בלחיצה כפולה</translation>
    </message>
    <message>
        <source>Numbers of which nobody is known yet, kept in the notes: {columns}</source>
        <translation>מספרים שעדיין לא ידוע של מי הם, נשמרו בהערות: {columns}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>הדפסה…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>מדפיס…</translation>
    </message>
    <message>
        <source>Print: {list}</source>
        <translation>הדפסה: {list}</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>חיפוש: {text}</translation>
    </message>
    <message>
        <source>Employers and their plans</source>
        <translation>מעסיקים ותוכניות העמלות שלהם</translation>
    </message>
    <message>
        <source>Forecast of pay</source>
        <translation>תחזית שכר ועמלות</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>בחירת עמודות…</translation>
    </message>
    <message>
        <source>Today as list, week or month</source>
        <translation>היום כרשימה, כשבוע או כחודש</translation>
    </message>
    <message>
        <source>Pay lines and figures by hand</source>
        <translation>שורות שכר ומדדים שהוזנו ידנית</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>ערכת נושא: בהירה</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>ערכת נושא: כהה</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>ערכת נושא: כמו במערכת</translation>
    </message>
    <message>
        <source>Language: as the system</source>
        <translation>שפה: כמו במערכת</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>הגדלת הגופן</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>הקטנת הגופן</translation>
    </message>
    <message>
        <source>Usual type size</source>
        <translation>גודל גופן רגיל</translation>
    </message>
    <message>
        <source>Reconciliation with their statement</source>
        <translation>השוואה לדוח המעסיק</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>שמירה…</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>הוספת תנאי…</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>גודל הגופן</translation>
    </message>
    <message>
        <source>Account manager, Northwind</source>
        <translation>מנהל/ת תיקי לקוחות, צפון סחר</translation>
    </message>
    <message>
        <source>phone or e-mail</source>
        <translation>טלפון או דוא״ל</translation>
    </message>
    <message>
        <source>Role and employer</source>
        <translation>תפקיד ומעסיק</translation>
    </message>
    <message>
        <source>How to reach you</source>
        <translation>איך ליצור קשר</translation>
    </message>
    <message>
        <source>clients&apos; names in the file too</source>
        <translation>שמות הלקוחות גם בקובץ</translation>
    </message>
    <message>
        <source>{file}: the card from line {line} on has over {count} lines, which no card has: delete it, or save anew.</source>
        <translation>בקובץ ״{file}״ יש כרטיס, משורה {line}, של יותר מ-{count} שורות, ואין כרטיס כזה: יש למחוק אותו, או לשמור את הקובץ מחדש.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over, for being erased or hanging on what was: %n record(s).</source>
        <translation>
            <numerusform>דולגה רשומה אחת: היא נמחקה לצמיתות, או שנמחק מה שהיא קשורה אליו.</numerusform>
            <numerusform>דולגו %n רשומות: הן נמחקו לצמיתות, או שנמחק מה שהן קשורות אליו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, listed by --json</source>
        <translation>
            <numerusform>… ועוד אחת: ‎--json מפרט</numerusform>
            <numerusform>… ועוד %n: ‎--json מפרט</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) outside the rows: {lines}</source>
        <translation>
            <numerusform>עוד שורה אחת שאינה רשומה: {lines}</numerusform>
            <numerusform>עוד %n שורות שאינן רשומות: {lines}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) won without a day, line(s) {lines}: in no month&apos;s pay.</source>
        <extracomment>So many lines are named for what is told of several.</extracomment>
        <translation>
            <numerusform>עסקה אחת שנסגרה בלי תאריך, שורה {lines}: אין חודש שסופר אותה.</numerusform>
            <numerusform>%n עסקאות שנסגרו בלי תאריך, שורות {lines}: אין חודש שסופר אותן.</numerusform>
        </translation>
    </message>
    <message>
        <source>various</source>
        <extracomment>A field of several lines: what stands above and below them in pixels, and how many are seen at once. From so many choices on, a field is as wide as so many letters. What many records hold that differ.</extracomment>
        <translation>שונים</translation>
    </message>
    <message>
        <source>Copy how to reach</source>
        <translation>העתקת פרטי ההתקשרות</translation>
    </message>
    <message>
        <source>More ways</source>
        <translation>דרכים נוספות</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>סגירת הפרטים</translation>
    </message>
    <message>
        <source>No touch yet</source>
        <translation>עדיין אין פעילות</translation>
    </message>
    <message>
        <source>Nobody yet. Who decides, and who else has a say?</source>
        <extracomment>So many lines of each sort: a line costs the window a millisecond, and the list has them all.</extracomment>
        <translation>אין כאן איש עדיין. מי מחליט, ומי עוד משפיע?</translation>
    </message>
    <message>
        <source>Add a field</source>
        <extracomment>So many stand in the line; its menu has them all.</extracomment>
        <translation>הוספת שדה</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>כל השדות</translation>
    </message>
    <message>
        <source>What you change here is changed in all of them, as one step.</source>
        <translation>מה שמשתנה כאן משתנה בכולם, כצעד אחד.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>פעולות</translation>
    </message>
    <message>
        <source>Not changed in them, for it could not be read: {said}</source>
        <translation>לא שונה בהם, כי אי אפשר היה לקרוא את זה: {said}</translation>
    </message>
    <message>
        <source>Not kept at {name}, for it could not be read: {said}</source>
        <translation>לא נשמר אצל ״{name}״, כי אי אפשר היה להבין: {said}</translation>
    </message>
    <message>
        <source>{file} has more than {most} columns, too many for a statement of pay: save those that you need.</source>
        <translation>בקובץ ״{file}״ יש יותר מ־{most} עמודות, יותר מדי לדוח שכר: יש לשמור רק את העמודות הדרושות.</translation>
    </message>
    <message>
        <source>Type an amount to see what it pays, tier by tier.</source>
        <translation>הקלידו סכום כדי לראות כמה הוא מזכה, מדרגה אחר מדרגה.</translation>
    </message>
    <message>
        <source>{place}: {name} is skipped, it is {duplicate} ({why})</source>
        <translation>{place}: השורה ״{name}״ לא נוספה, זו כפילות של ״{duplicate}״ ({why})</translation>
    </message>
    <message>
        <source>{place}: {name} is {duplicate} ({why})</source>
        <translation>{place}: השורה ״{name}״ היא כפילות של ״{duplicate}״ ({why})</translation>
    </message>
    <message>
        <source>{place}: {name} may be {duplicate} ({why})</source>
        <translation>{place}: ייתכן שהשורה ״{name}״ היא כפילות של ״{duplicate}״ ({why})</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>a row</comment>
        <extracomment>So much of what a row says more is told below the cells.</extracomment>
        <translation>דילוג</translation>
    </message>
    <message>
        <source>Join, fill in</source>
        <translation>איחוד, השלמת החסר</translation>
    </message>
    <message>
        <source>Join, list wins</source>
        <translation>איחוד, הרשימה קובעת</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>שתיהן נשארות</translation>
    </message>
    <message>
        <source>Row and record side by side</source>
        <translation>השורה והרשומה זו לצד זו</translation>
    </message>
    <message>
        <source>It says more: {cells}</source>
        <translation>כתוב בה עוד: {cells}</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>כבר קיים</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>מה נשאר</translation>
    </message>
    <message>
        <source>each its own</source>
        <translation>לכל אחת שלה</translation>
    </message>
    <message>
        <source>The same: {why}</source>
        <translation>אותה רשומה: {why}</translation>
    </message>
    <message>
        <source>Perhaps the same: {why}</source>
        <translation>אולי אותה רשומה: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you began and did not finish: where you typed, to go on with</source>
        <translation>
            <numerusform>משהו שהתחלת ולא סיימת מחכה במקום שבו הקלדת, אפשר להמשיך בו</numerusform>
            <numerusform>%n דברים שהתחלת ולא סיימת מחכים במקום שבו הקלדת, אפשר להמשיך בהם</numerusform>
        </translation>
    </message>
    <message>
        <source>Typed and not in the book yet</source>
        <translation>הוקלד ועוד לא בספר</translation>
    </message>
    <message>
        <source>Typed at {name} and not in the book yet, waits above the list: {said}</source>
        <extracomment>So much of a story is on screen at once: each line costs the window a millisecond. Which page tells what a list shows of a record and no field of it holds; fields that a list calls otherwise.</extracomment>
        <translation>הוקלד אצל ״{name}״ ועוד לא בספר, מחכה מעל הרשימה: {said}</translation>
    </message>
    <message>
        <source>There is no such field any more: {said}</source>
        <translation>אין עוד שדה כזה: {said}</translation>
    </message>
    <message>
        <source>Sales added up over the year</source>
        <translation>המכירות במצטבר לאורך השנה</translation>
    </message>
    <message>
        <source>{amount} above the quota so far</source>
        <translation>{amount} מעל היעד עד כה</translation>
    </message>
    <message>
        <source>{amount} below the quota so far</source>
        <translation>{amount} מתחת ליעד עד כה</translation>
    </message>
    <message>
        <source>{amount} above the same months of {year}</source>
        <translation>{amount} מעל אותם חודשים ב־{year}</translation>
    </message>
    <message>
        <source>{amount} below the same months of {year}</source>
        <translation>{amount} מתחת לאותם חודשים ב־{year}</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>החודש הקודם</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>החודש הבא</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>השבוע הקודם</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>השבוע הבא</translation>
    </message>
    <message>
        <source>The day of a renewal follows from its service.</source>
        <translation>מועד החידוש נקבע לפי השירות.</translation>
    </message>
    <message>
        <source>Nothing is planned for a day that is over.</source>
        <translation>אי אפשר לתכנן ליום שכבר עבר.</translation>
    </message>
    <message>
        <source>Nothing is written: the book&apos;s file is gone…</source>
        <translation>דבר אינו נכתב: קובץ הספר איננו…</translation>
    </message>
    <message>
        <source>Nothing is written: another file has the book&apos;s name…</source>
        <translation>דבר אינו נכתב: קובץ אחר נושא את שם הספר…</translation>
    </message>
    <message>
        <source>Emptied in all of them</source>
        <translation>רוקן בכולם</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>להשאיר אותם כפי שהם</translation>
    </message>
    <message>
        <source>Empty it in all of them (Del)</source>
        <translation>ריקון בכולם (Del)</translation>
    </message>
    <message>
        <source>No month of {name} is closed yet, and {first} comes before {month}. Where the book is used from {month} on, close it with --first on the command line: the months before it become history.</source>
        <translation>אצל ״{name}״ עוד לא נסגר אף חודש, ויש לסגור את {first} לפני {month}. אם הספר בשימוש החל מ־{month}, אפשר לסגור אותו בשורת הפקודה עם --first: החודשים שלפניו יהיו היסטוריה.</translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>Month, employer; whether it is meant though the month is not over, and as the first month that the book keeps. One of an employer, of a month; which one, as a statement tells that it waits for it, &quot;&quot; for any.</extracomment>
        <translation>תוכנית שכר</translation>
    </message>
    <message>
        <source>Go to {month}</source>
        <translation>מעבר אל {month}</translation>
    </message>
    <message>
        <source>Months close in order, and {first} is still open.</source>
        <translation>חודשים נסגרים לפי הסדר, ו{first} עדיין פתוח.</translation>
    </message>
    <message>
        <source>Is this book used from {month} on? Then the months before it, from {first} on, are history: they count in totals and pay nothing.</source>
        <translation>האם הספר בשימוש החל מ{month}? אם כן, החודשים שלפניו, החל מ{first}, הם היסטוריה: הם נספרים בסכומים המצטברים ולא משלמים דבר.</translation>
    </message>
    <message>
        <source>From {month} on: close it</source>
        <translation>החל מ{month}: סגירת החודש</translation>
    </message>
    <message>
        <source>Lines and figures</source>
        <translation>שורות ומדדים</translation>
    </message>
    <message>
        <source>with --close: the book is used from this month on; the months before it become history</source>
        <translation>עם --close: הספר בשימוש מהחודש הזה, והחודשים שלפניו יהיו היסטוריה</translation>
    </message>
    <message>
        <source>By its date</source>
        <extracomment>In what order the sections of a form stand where it is not that of their first fields, and in what order its fields. Of the forms that stand on a page of their own, before what hangs on the record. Days that may lie long ago: no year is far.</extracomment>
        <translation>לפי התאריך</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>לא נספרו</translation>
    </message>
    <message>
        <source>Counted before: {amount}</source>
        <translation>נצבר קודם: {amount}</translation>
    </message>
    <message>
        <source>Exchange rate of {day}</source>
        <translation>שער החליפין מיום {day}</translation>
    </message>
    <message>
        <source>{amount} at {rate}</source>
        <translation>{amount} לפי {rate}</translation>
    </message>
    <message>
        <source>Less cost</source>
        <translation>פחות עלות</translation>
    </message>
    <message>
        <source>The deal&apos;s own rate</source>
        <translation>אחוז מיוחד לעסקה</translation>
    </message>
    <message>
        <source>Counted before in the period</source>
        <translation>נצבר קודם בתקופה</translation>
    </message>
    <message>
        <source>Counted before in the month</source>
        <translation>נצבר קודם בחודש</translation>
    </message>
    <message>
        <source>Counted before in the quarter</source>
        <translation>נצבר קודם ברבעון</translation>
    </message>
    <message>
        <source>Counted before in the year</source>
        <translation>נצבר קודם בשנה</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) not counted</source>
        <extracomment>So many are listed. Lines of text in sight; more are scrolled.</extracomment>
        <translation>
            <numerusform>עסקה אחת לא נספרה</numerusform>
            <numerusform>%n עסקאות לא נספרו</numerusform>
        </translation>
    </message>
    <message>
        <source>Import {n}</source>
        <translation>ייבוא {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n firm(s)</source>
        <translation>
            <numerusform>עסק אחד</numerusform>
            <numerusform>%n עסקים</numerusform>
        </translation>
    </message>
    <message>
        <source>one person</source>
        <translation>אדם אחד</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>אדם אחד</numerusform>
            <numerusform>%n אנשים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>תקבול אחד</numerusform>
            <numerusform>%n תקבולים</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} new</source>
        <translation>חדש: {what}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>דבר חדש לא נמצא</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with more about records in the book</source>
        <translation>
            <numerusform>שורה אחת עם תוספת לרשומות בספר</numerusform>
            <numerusform>%n שורות עם תוספת לרשומות בספר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the book already</source>
        <translation>
            <numerusform>שורה אחת שכבר בספר</numerusform>
            <numerusform>%n שורות שכבר בספר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) of other rows in this list</source>
        <translation>
            <numerusform>חזרה אחת על שורה אחרת ברשימה</numerusform>
            <numerusform>%n חזרות על שורות אחרות ברשימה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>שורה אחת נדחתה</numerusform>
            <numerusform>%n שורות נדחו</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}, {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in: {verdict}</source>
        <translation>
            <numerusform>נקלטה שורה אחת: {verdict}</numerusform>
            <numerusform>נקלטו %n שורות: {verdict}</numerusform>
        </translation>
    </message>
    <message>
        <source>To plan: {kind}. When?</source>
        <translation>לתכנון: {kind}. מתי?</translation>
    </message>
    <message>
        <source>{kind}: “{words}” is no day. Enter asks</source>
        <translation>לתכנון: {kind}. ״{words}״ אינו יום מובן, Enter שואל מתי</translation>
    </message>
    <message>
        <source>{kind}: when? Type a day, or Enter asks</source>
        <translation>לתכנון: {kind}. מתי? אפשר לכתוב יום, או Enter לבחירה</translation>
    </message>
    <message>
        <source>Log or plan with anybody in the book</source>
        <translation>תיעוד או תכנון עם כל מי שבספר</translation>
    </message>
    <message>
        <source>New contact “{name}”</source>
        <translation>איש קשר חדש: ״{name}״</translation>
    </message>
    <message>
        <source>New client “{name}”</source>
        <translation>לקוח חדש: ״{name}״</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>למי הכוונה?</translation>
    </message>
    <message>
        <source>Nobody in the book is called “{name}”</source>
        <translation>אין בספר ״{name}״</translation>
    </message>
    <message>
        <source>With whom? Name a person or a firm of the book</source>
        <translation>עם מי? יש לכתוב שם של איש קשר או לקוח מהספר</translation>
    </message>
    <message>
        <source>Logged: {who}</source>
        <translation>תועד: {who}</translation>
    </message>
    <message>
        <source>Planned for {day}: {who}</source>
        <translation>תוכנן ל{day}: {who}</translation>
    </message>
    <message>
        <source>More rules</source>
        <translation>כללים נוספים</translation>
    </message>
    <message>
        <source>Further terms</source>
        <translation>תנאים נוספים</translation>
    </message>
    <message>
        <source>Export activities</source>
        <translation>ייצוא פעילויות</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>So many rows say how wide a column wants to be.
----------
XlsxWriter&apos;s number of the paper.</extracomment>
        <translation>עמוד {page} מתוך {pages}</translation>
    </message>
    <message>
        <source>Reasons</source>
        <comment>of amounts</comment>
        <extracomment>Points of one line of text in a row. Excel takes so many characters as the name of a sheet. How wide the reasons of amounts are, in characters: with what tells the line they fill a page. What a column is at least, and what a cell has beside its text, in characters. What a column is at most where its report does not say.</extracomment>
        <translation>נימוקים</translation>
    </message>
    <message>
        <source>write a list as .csv, .xlsx or .vcf; activities also as .pdf; follow-ups as .ics; all about a person as .json</source>
        <translation>כתיבת רשימה כ־‎.csv‎,‏ ‎.xlsx‎ או ‎.vcf‎; פעילויות גם כ־‎.pdf‎; מעקבים כ־‎.ics‎; כל הידוע על אדם כ־‎.json</translation>
    </message>
    <message>
        <source>Export activities…</source>
        <translation>ייצוא פעילויות…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <extracomment>So many records are asked for at once.</extracomment>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%n שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement of the month</source>
        <extracomment>Pages of Pay by their names, as menus call them, and what else people do.</extracomment>
        <translation>דוח העמלות של החודש</translation>
    </message>
    <message>
        <source>Pay of the year</source>
        <translation>השכר והעמלות לאורך השנה</translation>
    </message>
    <message>
        <source>Activities</source>
        <extracomment>By field, with what it takes of a page&apos;s width, in pixels of a screen.</extracomment>
        <translation>פעילויות</translation>
    </message>
    <message>
        <source>a tier that reaches back belongs to marginal rates: whole ones reach back anyway</source>
        <translation>מדרגה עם back שייכת ל-marginal: ב-whole כל מדרגה חלה ממילא מהשקל הראשון</translation>
    </message>
    <message>
        <source>each deal has its own {value}: write rates = &quot;reached&quot;</source>
        <translation>לכל עסקה ערך משלה ({value}): כתבו rates = &quot;reached&quot;</translation>
    </message>
    <message>
        <source>a quota is one of the total, not of {value}</source>
        <translation>יעד נקבע לסכום המצטבר, ולא ל-{value}</translation>
    </message>
    <message>
        <source>growth needs a period: a month, a quarter, a half-year or a year</source>
        <translation>לצמיחה דרושה תקופה: חודש, רבעון, חצי שנה או שנה</translation>
    </message>
    <message>
        <source>what a period earns as a whole has no least or most a deal: choose marginal or reached rates</source>
        <translation>כשהתקופה כולה מזכה אין מינימום או מקסימום לעסקה: בחרו marginal או reached</translation>
    </message>
    <message>
        <source>name the figure, as figure of Renewal rate</source>
        <translation>יש לציין את שם המדד, למשל figure of Renewal rate</translation>
    </message>
    <message>
        <source>a figure rates all deals of its period: write rates = &quot;reached&quot;</source>
        <translation>מדד קובע את התעריף לכל העסקאות בתקופה שלו: יש לכתוב rates = &quot;reached&quot;</translation>
    </message>
    <message>
        <source>a figure rates all deals of its period together: nothing of one deal is left to bound</source>
        <translation>מדד קובע את התעריף לכל העסקאות בתקופה יחד: אין בעסקה בודדת מה להגביל</translation>
    </message>
    <message>
        <source>the least a deal is above the most</source>
        <translation>המינימום לעסקה גבוה מהמקסימום</translation>
    </message>
    <message>
        <source>{value} names no period that this part is counted over, or names it twice</source>
        <translation>התקופה {value} אינה מתקופות החישוב של הרכיב, או שנכתבה פעמיים</translation>
    </message>
    <message>
        <source>a shared total is for flat, marginal and reached rates of totals or deals</source>
        <translation>סכום מצטבר משותף אפשרי רק ב-flat, ב-marginal וב-reached, לפי סכום או לפי מספר עסקאות</translation>
    </message>
    <message>
        <source>a shared total needs a period: a month, a quarter, a half-year or a year</source>
        <translation>לסכום מצטבר משותף דרושה תקופה: חודש, רבעון, חצי שנה או שנה</translation>
    </message>
    <message>
        <source>it shares a total with {value}, and measures another thing or counts over another period</source>
        <translation>הסכום המצטבר משותף לרכיב ולרכיב {value}, אבל הם מודדים דבר אחר או תקופה אחרת</translation>
    </message>
    <message>
        <source>a bonus pays a sum, a rate or by points: one of them</source>
        <translation>בונוס משלם סכום, אחוז או לפי נקודות: רק אחד מהם</translation>
    </message>
    <message>
        <source>each point lies above the one before</source>
        <translation>כל נקודה צריכה להיות גבוהה מקודמתה</translation>
    </message>
    <message>
        <source>no part of the plan is called {value}</source>
        <translation>אין בתוכנית רכיב בשם {value}</translation>
    </message>
    <message>
        <source>a table is needed here, as {example}</source>
        <translation>נדרשת כאן טבלה, למשל {example}</translation>
    </message>
    <message>
        <source>a whole number is needed here</source>
        <translation>נדרש כאן מספר שלם</translation>
    </message>
    <message>
        <source>write what it is multiplied by, as 1.15</source>
        <translation>כתבו במה מכפילים, למשל 1.15</translation>
    </message>
    <message>
        <source>give either a sum or tiers</source>
        <translation>כתבו סכום או מדרגות, לא את שניהם</translation>
    </message>
    <message>
        <source>all tiers of a part pay rates, or all pay sums</source>
        <translation>כל המדרגות של רכיב משלמות אחוזים, או שכולן משלמות סכומים</translation>
    </message>
    <message>
        <source>When paid in full</source>
        <translation>כששולם במלואו</translation>
    </message>
    <message>
        <source>Each deal whole by the total that it reached</source>
        <translation>כל עסקה במלואה לפי הסכום המצטבר שהושג איתה</translation>
    </message>
    <message>
        <source>A half-year</source>
        <translation>חצי שנה</translation>
    </message>
    <message>
        <source>this half-year</source>
        <translation>בחצי השנה הזה</translation>
    </message>
    <message>
        <source>{sum} for the deal</source>
        <translation>סכום קבוע לעסקה: {sum}</translation>
    </message>
    <message>
        <source>{sum} a deal, for {count}: {result}</source>
        <translation>סכום קבוע לעסקה: {sum} × {count} = {result}</translation>
    </message>
    <message>
        <source>At least {value} a deal</source>
        <translation>לפחות {value} לעסקה</translation>
    </message>
    <message>
        <source>At most {value} a deal</source>
        <translation>לכל היותר {value} לעסקה</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) counted before in the period</source>
        <translation>
            <numerusform>עסקה אחת נספרה קודם בתקופה</numerusform>
            <numerusform>%n עסקאות נספרו קודם בתקופה</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {amount} a month, whatever is sold</source>
        <translation>״{name}״: {amount} לחודש, בלי קשר למכירות</translation>
    </message>
    <message>
        <source>{amount} at {value}</source>
        <translation>{amount} ב־{value}</translation>
    </message>
    <message>
        <source>in between it grows evenly</source>
        <translation>ביניהם הסכום עולה בהדרגה</translation>
    </message>
    <message>
        <source>{rate} of the total</source>
        <translation>{rate} מהסך הכול</translation>
    </message>
    <message>
        <source>{amount}, once</source>
        <translation>{amount}, פעם אחת</translation>
    </message>
    <message>
        <source>{part}: {text}</source>
        <translation>{part}: {text}</translation>
    </message>
    <message>
        <source>Base pay {amount} a month</source>
        <translation>שכר בסיס של {amount} לחודש</translation>
    </message>
    <message>
        <source>Commission and bonus come to {amount} a month at least</source>
        <translation>עמלה ובונוס יחד מגיעים לפחות ל־{amount} בחודש</translation>
    </message>
    <message>
        <source>A month pays {amount} at least, and what is lent so is taken off later</source>
        <translation>בכל חודש משולמים לפחות {amount}, ומה שהושלם כך מקוזז בהמשך</translation>
    </message>
    <message>
        <source>A deal that falls through takes back the part of the months that are left</source>
        <translation>עסקה שנפלה מקזזת את החלק היחסי של החודשים שנותרו</translation>
    </message>
    <message>
        <source>A deal that falls through takes back {part}</source>
        <translation>עסקה שנפלה מקזזת {part}</translation>
    </message>
    <message>
        <source>What is below zero is carried into the next month; base pay stays whole</source>
        <translation>יתרה שלילית עוברת לחודש הבא; שכר הבסיס נשאר שלם</translation>
    </message>
    <message>
        <source>Years, and their quarters, begin in {month}</source>
        <translation>השנים, והרבעונים שלהן, מתחילים ב{month}</translation>
    </message>
    <message>
        <source>{value} of {name}</source>
        <translation>{value} ב״{name}״</translation>
    </message>
    <message>
        <source>sales of {amount}</source>
        <translation>מכירות של {amount}</translation>
    </message>
    <message>
        <source>{part} of the quota</source>
        <translation>{part} מהיעד</translation>
    </message>
    <message>
        <source>{value} in {part}</source>
        <translation>{value} ב״{part}״</translation>
    </message>
    <message>
        <source>counted deal by deal</source>
        <translation>נספר עסקה עסקה</translation>
    </message>
    <message>
        <source>counted by the month</source>
        <translation>נספר לפי חודש</translation>
    </message>
    <message>
        <source>counted by the quarter</source>
        <translation>נספר לפי רבעון</translation>
    </message>
    <message>
        <source>counted by the half-year</source>
        <translation>נספר לפי חצי שנה</translation>
    </message>
    <message>
        <source>counted by the year</source>
        <translation>נספר לפי שנה</translation>
    </message>
    <message>
        <source>from {bound} on {pay}</source>
        <translation>החל מ־{bound}: {pay}</translation>
    </message>
    <message>
        <source>from {bound} on {pay}, back from the first</source>
        <translation>החל מ־{bound}: {pay}, רטרואקטיבית מהשקל הראשון</translation>
    </message>
    <message>
        <source>{amount} for each deal that is won</source>
        <translation>{amount} על כל עסקה שנסגרה</translation>
    </message>
    <message>
        <source>{amount} for each deal that is invoiced</source>
        <translation>{amount} על כל עסקה שהוצאה לה חשבונית</translation>
    </message>
    <message>
        <source>{amount} for each deal, as its money comes in</source>
        <translation>{amount} על כל עסקה, ככל שהכסף נכנס</translation>
    </message>
    <message>
        <source>{amount} for each deal that is paid in full</source>
        <translation>{amount} על כל עסקה ששולמה במלואה</translation>
    </message>
    <message>
        <source>{rate} of the margin of what is won</source>
        <translation>{rate} מהרווח הגולמי של מה שנסגר</translation>
    </message>
    <message>
        <source>{rate} of the margin of what is invoiced</source>
        <translation>{rate} מהרווח הגולמי של מה שהוצאה לו חשבונית</translation>
    </message>
    <message>
        <source>{rate} of the margin, as the money comes in</source>
        <translation>{rate} מהרווח הגולמי, ככל שהכסף נכנס</translation>
    </message>
    <message>
        <source>{rate} of the margin of what is paid in full</source>
        <translation>{rate} מהרווח הגולמי של מה ששולם במלואו</translation>
    </message>
    <message>
        <source>{rate} of what is won</source>
        <translation>{rate} ממה שנסגר</translation>
    </message>
    <message>
        <source>{rate} of what is invoiced</source>
        <translation>{rate} ממה שהוצאה לו חשבונית</translation>
    </message>
    <message>
        <source>{rate} of what is won, as the money comes in</source>
        <translation>{rate} ממה שנסגר, ככל שהכסף נכנס</translation>
    </message>
    <message>
        <source>{rate} of what is paid in full</source>
        <translation>{rate} ממה ששולם במלואו</translation>
    </message>
    <message>
        <source>the {number}. deal</source>
        <translation>העסקה ה־{number}</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>חודש אחד</numerusform>
            <numerusform>%n חודשים</numerusform>
        </translation>
    </message>
    <message>
        <source>by the figure {name} of the period</source>
        <translation>לפי המדד ״{name}״ של התקופה</translation>
    </message>
    <message>
        <source>of the growth over the same period a year before</source>
        <translation>מהגידול לעומת התקופה המקבילה אשתקד</translation>
    </message>
    <message>
        <source>by each deal&apos;s margin in percent of its price</source>
        <translation>לפי הרווח הגולמי של כל עסקה באחוזים ממחירה</translation>
    </message>
    <message>
        <source>by each deal&apos;s margin in percent of its cost</source>
        <translation>לפי הרווח הגולמי של כל עסקה באחוזים מעלותה</translation>
    </message>
    <message>
        <source>by the days from the invoice to the money</source>
        <translation>לפי הימים מהחשבונית ועד התקבול</translation>
    </message>
    <message>
        <source>by the months since the deal was won</source>
        <translation>לפי החודשים מאז שהעסקה נסגרה</translation>
    </message>
    <message>
        <source>each slice at its own rate</source>
        <translation>כל מדרגה לפי התעריף שלה</translation>
    </message>
    <message>
        <source>all of it at the rate that it has reached</source>
        <translation>הכול לפי התעריף שהושג</translation>
    </message>
    <message>
        <source>each deal whole at the rate that the total has reached with it</source>
        <translation>כל עסקה במלואה לפי התעריף שהסך הכול הגיע אליו איתה</translation>
    </message>
    <message>
        <source>only {names}</source>
        <translation>רק {names}</translation>
    </message>
    <message numerus="yes">
        <source>only clients whose first deal is less than %n month(s) old</source>
        <translation>
            <numerusform>רק לקוחות שעסקתם הראשונה נסגרה לפני פחות מחודש</numerusform>
            <numerusform>רק לקוחות שעסקתם הראשונה נסגרה לפני פחות מ־%n חודשים</numerusform>
        </translation>
    </message>
    <message>
        <source>only the clients {names}</source>
        <translation>רק הלקוחות {names}</translation>
    </message>
    <message>
        <source>only clients tagged {names}</source>
        <translation>רק לקוחות עם התגית {names}</translation>
    </message>
    <message>
        <source>only clients of {names}</source>
        <comment>industries</comment>
        <translation>רק לקוחות מהתחומים {names}</translation>
    </message>
    <message>
        <source>only clients in {names}</source>
        <comment>cities</comment>
        <translation>רק לקוחות מהערים {names}</translation>
    </message>
    <message>
        <source>only clients in {names}</source>
        <comment>regions</comment>
        <translation>רק לקוחות מהאזורים {names}</translation>
    </message>
    <message>
        <source>only clients in {names}</source>
        <comment>countries</comment>
        <translation>רק לקוחות מהמדינות {names}</translation>
    </message>
    <message>
        <source>quota {amount}</source>
        <translation>יעד {amount}</translation>
    </message>
    <message>
        <source>quota of {period} {amount}</source>
        <translation>יעד {period}: {amount}</translation>
    </message>
    <message>
        <source>at least {amount} a deal</source>
        <translation>לפחות {amount} לעסקה</translation>
    </message>
    <message>
        <source>at most {amount} a deal</source>
        <translation>לכל היותר {amount} לעסקה</translation>
    </message>
    <message>
        <source>{amount} is the most that it pays</source>
        <translation>לכל היותר {amount} בסך הכול</translation>
    </message>
    <message>
        <source>counted in one total with all of {name}</source>
        <translation>נספר בסך אחד עם כל ״{name}״</translation>
    </message>
    <message>
        <source>only below {value}</source>
        <translation>רק מתחת ל־{value}</translation>
    </message>
    <message>
        <source>only from {value} on</source>
        <translation>רק החל מ־{value}</translation>
    </message>
    <message>
        <source>times {times} from {value} on</source>
        <translation>כפול {times} החל מ־{value}</translation>
    </message>
    <message>
        <source>{part} of it at once</source>
        <translation>{part} ממנו מיד</translation>
    </message>
    <message>
        <source>{part} of it when it is won</source>
        <translation>{part} ממנו כשהעסקה נסגרת</translation>
    </message>
    <message>
        <source>{part} of it when it is invoiced</source>
        <translation>{part} ממנו כשיוצאת חשבונית</translation>
    </message>
    <message>
        <source>{part} of it as the money comes in</source>
        <translation>{part} ממנו ככל שהכסף נכנס</translation>
    </message>
    <message>
        <source>{part} of it when it is paid in full</source>
        <translation>{part} ממנו כשהעסקה שולמה במלואה</translation>
    </message>
    <message numerus="yes">
        <source>{event}, and %n day(s) later</source>
        <translation>
            <numerusform>{event}, כעבור יום אחד</numerusform>
            <numerusform>{event}, כעבור %n ימים</numerusform>
        </translation>
    </message>
    <message>
        <source>At {value} it pays {amount}</source>
        <translation>ברמה של {value} הבונוס הוא {amount}</translation>
    </message>
    <message>
        <source>Counted when paid in full, {value}</source>
        <translation>נספרה כששולמה במלואה, {value}</translation>
    </message>
    <message>
        <source>Its margin is {value} of the price</source>
        <translation>הרווח הגולמי שלה הוא {value} מהמחיר</translation>
    </message>
    <message>
        <source>Its margin is {value} of the cost</source>
        <translation>הרווח הגולמי שלה הוא {value} מהעלות</translation>
    </message>
    <message>
        <source>With this deal the total is {value}</source>
        <translation>עם העסקה הזו הסכום המצטבר הוא {value}</translation>
    </message>
    <message>
        <source>An allowance of {value} a month</source>
        <translation>תוספת קבועה של {value} לחודש</translation>
    </message>
    <message>
        <source>The figure {value} is not entered yet</source>
        <translation>המדד ״{value}״ עוד לא הוזן</translation>
    </message>
    <message>
        <source>Allowance a month</source>
        <translation>תוספת קבועה לחודש</translation>
    </message>
    <message>
        <source>Counted before in the half-year</source>
        <translation>נצבר קודם בחצי השנה</translation>
    </message>
    <message>
        <source>On top of {value} in the half-year</source>
        <translation>מעל {value} שנצברו בחצי השנה</translation>
    </message>
    <message>
        <source>The half-year&apos;s total with this deal is {total}: all of it at {rate} = {result}</source>
        <translation>הסכום המצטבר בחצי השנה עם העסקה הזו הוא {total}: כולו לפי {rate} = {result}</translation>
    </message>
    <message>
        <source>{shown} was entered, {needed} needed</source>
        <translation>הוזן {shown}, ונדרש {needed}</translation>
    </message>
    <message>
        <source>No longer enough: {shown} was entered, {needed} needed</source>
        <translation>כבר לא מספיק: הוזן {shown}, ונדרש {needed}</translation>
    </message>
    <message>
        <source>{shown} deals, fewer than {needed}</source>
        <translation>מספר העסקאות: {shown}, פחות מ-{needed}</translation>
    </message>
    <message>
        <source>A total of {shown}, below {needed}</source>
        <translation>הסכום המצטבר: {shown}, מתחת ל-{needed}</translation>
    </message>
    <message>
        <source>{shown} of the quota, below {needed}</source>
        <translation>העמידה ביעד: {shown}, מתחת ל-{needed}</translation>
    </message>
    <message>
        <source>{shown} was entered, below {needed}</source>
        <translation>הוזן {shown}, פחות מ־{needed}</translation>
    </message>
    <message>
        <source>No longer fewer than {needed} deals: {shown}</source>
        <translation>כבר לא פחות מ-{needed} עסקאות: {shown}</translation>
    </message>
    <message>
        <source>The total is no longer below {needed}: {shown}</source>
        <translation>הסכום המצטבר כבר אינו מתחת ל-{needed}: {shown}</translation>
    </message>
    <message>
        <source>No longer below {needed} of the quota: {shown}</source>
        <translation>העמידה ביעד כבר אינה מתחת ל-{needed}: {shown}</translation>
    </message>
    <message>
        <source>the day it was paid in full</source>
        <comment>cause</comment>
        <translation>היום שבו שולמה במלואה</translation>
    </message>
    <message>
        <source>{year}, half {number}</source>
        <translation>חצי {number} של {year}</translation>
    </message>
    <message>
        <source>For phones, the tax on sales, holidays and the working week</source>
        <translation>לטלפונים, למס על מכירות, לחגים ולשבוע העבודה</translation>
    </message>
    <message>
        <source>Working week</source>
        <translation>שבוע העבודה</translation>
    </message>
    <message>
        <source>As usual in the country</source>
        <translation>כמקובל במדינה</translation>
    </message>
    <message>
        <source>Sunday to Thursday</source>
        <translation>ראשון עד חמישי</translation>
    </message>
    <message>
        <source>Sunday to Friday</source>
        <translation>ראשון עד שישי</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>שני עד שישי</translation>
    </message>
    <message>
        <source>Monday to Saturday</source>
        <translation>שני עד שבת</translation>
    </message>
    <message>
        <source>All days, holidays too</source>
        <translation>כל הימים, גם בחגים</translation>
    </message>
    <message>
        <source>Log or plan: call Dana tomorrow 10:00</source>
        <extracomment>So long nobody types before the book is asked, in milliseconds. The kind of its draft: an activity has no list to wait above, and comes back into the line. Of several who may be meant, so many are offered; more words tell them apart.</extracomment>
        <translation>תיעוד או תכנון: להתקשר לדנה מחר 10:00</translation>
    </message>
    <message>
        <source>Check the book</source>
        <translation>בדיקת הספר</translation>
    </message>
    <message>
        <source>There is no sample data in this book.</source>
        <translation>אין בספר הזה נתוני דוגמה.</translation>
    </message>
    <message>
        <source>Every page and record of the book was read: it is sound.</source>
        <translation>כל הדפים והרשומות בספר נקראו: הספר תקין.</translation>
    </message>
    <message>
        <source>Checking the book…</source>
        <translation>בודק את הספר…</translation>
    </message>
    <message>
        <source>Take the sample data out</source>
        <translation>הסרת נתוני הדוגמה</translation>
    </message>
    <message>
        <source>the condition of {value} does not hold</source>
        <translation>התנאי של {value} אינו מתקיים</translation>
    </message>
    <message>
        <source>Earns {value} in all</source>
        <translation>בסך הכול מזכה ב-{value}</translation>
    </message>
    <message>
        <source>{came} of {whole} has come in</source>
        <translation>התקבלו {came} מתוך {whole}</translation>
    </message>
    <message>
        <source>{value} is due so far</source>
        <translation>עד כה מגיעים {value}</translation>
    </message>
    <message>
        <source>{part} of it is due so far: {value}</source>
        <translation>עד כה מגיע חלק של {part}: {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from the invoice to the receipt</source>
        <translation>
            <numerusform>יום אחד מהחשבונית ועד התקבול</numerusform>
            <numerusform>%n ימים מהחשבונית ועד התקבול</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) since it was won</source>
        <translation>
            <numerusform>חודש אחד מאז הזכייה</numerusform>
            <numerusform>%n חודשים מאז הזכייה</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of the deal at {rate}</source>
        <translation>חלק של {part} מהעסקה לפי {rate}</translation>
    </message>
    <message>
        <source>the parts that are paid make {value}, and not 100%</source>
        <translation>החלקים שמשולמים מסתכמים ב-{value}, ולא ב-100%</translation>
    </message>
    <message>
        <source>conditions and multipliers need a period: a month, a quarter, a half-year or a year</source>
        <translation>לתנאים ולמכפילים דרושה תקופה: חודש, רבעון, חצי שנה או שנה</translation>
    </message>
    <message>
        <source>a multiplier needs steps, as [ {{ from = &quot;100%&quot;, times = &quot;1.15&quot; }} ]</source>
        <translation>למכפיל דרושות מדרגות, למשל [ {{ from = &quot;100%&quot;, times = &quot;1.15&quot; }} ]</translation>
    </message>
    <message>
        <source>a ceiling holds before a multiplier, and would be none: leave out one of them</source>
        <translation>תקרה חלה לפני המכפיל, ולכן לא תהיה תקרה: ותרו על אחד מהם</translation>
    </message>
    <message>
        <source>{value} is known once the money is there: write anchor = &quot;paid&quot;</source>
        <translation>הערך ({value}) ידוע רק כשהכסף מתקבל: כתבו anchor = &quot;paid&quot;</translation>
    </message>
    <message>
        <source>each receipt has its own rate by {value}: nothing of the deal is left to bound or part</source>
        <translation>לכל תקבול אחוז משלו לפי {value}: אין בעסקה מה להגביל או לחלק</translation>
    </message>
    <message>
        <source>Multiplied by {value}</source>
        <translation>כפול {value}</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>תנועה</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>שום דבר לא זז מעצמו</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>סדר רישום</translation>
    </message>
    <message>
        <source>Reading {file} from end to end…</source>
        <translation>הגיבוי {file} נקרא מתחילתו ועד סופו…</translation>
    </message>
    <message>
        <source>field</source>
        <comment>a record&apos;s kind</comment>
        <translation>שדה</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>שדה אחד</numerusform>
            <numerusform>%n שדות</numerusform>
        </translation>
    </message>
    <message>
        <source>Add field {name}</source>
        <translation>הוספת השדה ״{name}״</translation>
    </message>
    <message>
        <source>Own fields</source>
        <extracomment>What a record says in the fields that the user has added to its kind; which these are, the book tells.</extracomment>
        <translation>שדות משלך</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no</source>
        <translation>״{value}״ אינו כן ואינו לא</translation>
    </message>
    <message>
        <source>The field has no name yet.</source>
        <translation>לשדה אין עדיין שם.</translation>
    </message>
    <message>
        <source>There is a field “{name}” already: choose another name.</source>
        <translation>השדה ״{name}״ כבר קיים: יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>There are {most} fields of your own already, which is all that a kind of record takes.</source>
        <translation>כבר יש {most} שדות משלך, ויותר מזה אין מקום בסוג רשומה אחד.</translation>
    </message>
    <message>
        <source>Remove field {name}</source>
        <translation>הסרת השדה ״{name}״</translation>
    </message>
    <message>
        <source>Order of fields</source>
        <translation>סדר השדות</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>own field</comment>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>Long text</source>
        <comment>own field</comment>
        <translation>טקסט ארוך</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>own field</comment>
        <translation>מספר</translation>
    </message>
    <message>
        <source>Amount</source>
        <comment>own field</comment>
        <translation>סכום</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>own field</comment>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <comment>own field</comment>
        <translation>כן או לא</translation>
    </message>
    <message>
        <source>One of a list</source>
        <comment>own field</comment>
        <translation>אחד מרשימה</translation>
    </message>
    <message>
        <source>Several of a list</source>
        <comment>own field</comment>
        <translation>כמה מרשימה</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>own field</comment>
        <translation>קישור</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>own field</comment>
        <translation>דוא״ל</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>own field</comment>
        <translation>טלפון</translation>
    </message>
    <message>
        <source>Columns and the first rows</source>
        <extracomment>So many columns are shown, each with a field of its own; a list may have five thousand. And so much of a cell. Those that most lists have come first; in lists of deals, what is said of the client and the person there comes last. A list of receipts is no list of records: `jobs.importing.money.receipts` takes these.</extracomment>
        <translation>העמודות והשורות הראשונות</translation>
    </message>
    <message>
        <source>Open deals</source>
        <extracomment>Numbers line up at their units in windows of either direction. In what order the columns of a kind stand, and how wide those are that hold more or less than most, in pixels; with their share of what is over. What stays longest beside the name where there is little room, the most important first. What columns are called in the settings and in their headings, where their fields are called otherwise.</extracomment>
        <translation>עסקאות פתוחות</translation>
    </message>
    <message>
        <source>only a draw is owed back: this plan has none</source>
        <translation>רק מקדמה על חשבון עמלות מוחזרת, ובתוכנית הזאת אין כזו</translation>
    </message>
    <message>
        <source>it is carried on where negative = &quot;carry&quot; and there is no draw</source>
        <translation>הסכום עובר הלאה רק עם negative = &quot;carry&quot; ובלי מקדמה על חשבון עמלות</translation>
    </message>
    <message>
        <source>{value} counts each deal by itself: nothing of it runs on from before the book</source>
        <translation>החלק ״{value}״ סופר כל עסקה לבדה: שום דבר ממנו לא נמשך מלפני הספר</translation>
    </message>
    <message>
        <source>What stood before the book belongs to the first plan of {name}: take [opening] out of the one from {day}.</source>
        <translation>מה שהיה לפני הספר שייך לתוכנית הראשונה של ״{name}״: הוציאו את [opening] מזו של {day}.</translation>
    </message>
    <message>
        <source>An allowance needs a name and a sum.</source>
        <translation>לתוספת קבועה דרושים שם וסכום.</translation>
    </message>
    <message>
        <source>Allowance {n}: {problem}</source>
        <translation>תוספת קבועה {n}: {problem}</translation>
    </message>
    <message>
        <source>Name of the allowance</source>
        <translation>שם התוספת הקבועה</translation>
    </message>
    <message>
        <source>Car, phone…</source>
        <translation>רכב, טלפון…</translation>
    </message>
    <message>
        <source>Nothing is missing in {month}: there is no letter to write.</source>
        <translation>שום דבר לא חסר ב{month}: אין מכתב לכתוב.</translation>
    </message>
    <message>
        <source>Mail draft</source>
        <translation>טיוטת דוא״ל</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>a file</comment>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>Ask for what is missing</source>
        <translation>בקשת מה שחסר</translation>
    </message>
    <message>
        <source>Ask for what is missing…</source>
        <translation>בקשת מה שחסר…</translation>
    </message>
    <message>
        <source>a letter that asks for what is missing</source>
        <translation>מכתב שמבקש את מה שחסר</translation>
    </message>
    <message>
        <source>Pay of {month}: {amount} missing</source>
        <extracomment>What a letter asks for: the rest is no money that is missing.</extracomment>
        <translation>שכר {month}: חסרים {amount}</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>שלום,</translation>
    </message>
    <message>
        <source>I compared your statement of {month} with my own records. The following is missing or short:</source>
        <translation>השוויתי את הדוח שלכם עבור {month} לרישומים שלי. הסכומים הבאים חסרים או שולמו בחסר:</translation>
    </message>
    <message>
        <source>In all: {amount}</source>
        <translation>סך הכול: {amount}</translation>
    </message>
    <message>
        <source>Could you please check this and tell me when it will be paid, or where I am mistaken?</source>
        <translation>אודה לכם על בדיקה, ועל תשובה מתי ישולם הסכום או היכן הטעות שלי.</translation>
    </message>
    <message>
        <source>Thank you,</source>
        <translation>בתודה,</translation>
    </message>
    <message>
        <source>{what}, {month}: due {due}, paid {paid}, missing {missing}</source>
        <translation>עבור {what}, {month}: מגיע {due}, שולם {paid}, חסר {missing}</translation>
    </message>
    <message>
        <source>invoice {number}</source>
        <translation>חשבונית {number}</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>A number that a spreadsheet keeps whole.</extracomment>
        <translation>כן</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <extracomment>The kinds of record that the rows of a list become, by the kind of list. Other lists bring nothing of their own. By so many rows a column&apos;s type is told, and by so many of its letters a field is called.
----------
So many lines are named for a column; the count tells of all. What became of the whole cell.</extracomment>
        <translation>עמודה {n}</translation>
    </message>
    <message>
        <source>Kept as own fields</source>
        <translation>נשמרות כשדות משלך</translation>
    </message>
    <message>
        <source>— kept as own field —</source>
        <translation>— נשמרת כשדה משלך —</translation>
    </message>
    <message>
        <source>Keep as own field</source>
        <translation>לשמור כשדה משלך</translation>
    </message>
    <message>
        <source>New fields of your own: {columns}</source>
        <translation>שדות חדשים משלך: {columns}</translation>
    </message>
    <message>
        <source>Fields of</source>
        <translation>השדות של</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>הוספה…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>שינוי…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>למעלה</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>למטה</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>החזרה</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>מחיקה לצמיתות</translation>
    </message>
    <message>
        <source>A removed field keeps its values and can be put back; purging takes them out of the records, too.</source>
        <translation>שדה שהוסר שומר את ערכיו ואפשר להחזירו; מחיקה לצמיתות מוציאה אותם גם מן הרשומות.</translation>
    </message>
    <message>
        <source>What these records should say and have no field for: a fleet size, a contract number, a shirt size.</source>
        <translation>מה שכדאי לרשום כאן ואין לו שדה: גודל הצי, מספר חוזה, מידת חולצה.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of it cannot be read as that type: left as written.</source>
        <translation>
            <numerusform>ערך אחד אינו מתאים לסוג הזה, והוא נשאר כפי שנכתב.</numerusform>
            <numerusform>%n ערכים אינם מתאימים לסוג הזה, והם נשארים כפי שנכתבו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>שדות משלך…</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>שדה חדש</translation>
    </message>
    <message>
        <source>Change field</source>
        <translation>שינוי שדה</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>What it offers to choose from, one a line.</source>
        <translation>מה שאפשר לבחור בו, שורה לכל אפשרות.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>אפשרויות</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>שדה חדש…</translation>
    </message>
    <message>
        <source>{period}: {value}</source>
        <extracomment>What two figures are one by.</extracomment>
        <translation>{period}: {value}</translation>
    </message>
    <message>
        <source>Add the figure</source>
        <translation>הוספת המדד</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>מדד חדש</translation>
    </message>
    <message>
        <source>Who says so: a report, a mail</source>
        <translation>מי אומר זאת: דוח, הודעת דואר</translation>
    </message>
    <message>
        <source>Runs over</source>
        <translation>לתקופה של</translation>
    </message>
    <message>
        <source>71, 92% or 2 of 3</source>
        <translation>71, ‏92% או 2 מתוך 3</translation>
    </message>
    <message>
        <source>Type what the figure is called.</source>
        <translation>יש לכתוב איך המדד נקרא.</translation>
    </message>
    <message>
        <source>Type the value.</source>
        <translation>יש לכתוב את הערך.</translation>
    </message>
    <message>
        <source>Counted so far</source>
        <translation>נצבר עד כה</translation>
    </message>
    <message>
        <source>Part that had counted</source>
        <translation>החלק שצבר</translation>
    </message>
    <message>
        <source>Name of a part</source>
        <translation>שם של חלק</translation>
    </message>
    <message>
        <source>Owed from earlier draws</source>
        <translation>חוב ממקדמות קודמות</translation>
    </message>
    <message>
        <source>Carried below zero</source>
        <translation>יתרה שלילית שהועברה</translation>
    </message>
    <message>
        <source>One rate of all that is won</source>
        <extracomment>Amounts are in minor units of two digits: whoever chooses one types their own.</extracomment>
        <translation>תעריף אחד מכל מה שנסגר</translation>
    </message>
    <message>
        <source>Tiers: more from an amount on</source>
        <translation>מדרגות: יותר החל מסכום מסוים</translation>
    </message>
    <message>
        <source>A quota, and more above it</source>
        <translation>יעד, ויותר מעליו</translation>
    </message>
    <message>
        <source>So much a deal, more from the tenth on</source>
        <translation>סכום לעסקה, ויותר החל מהעשירית</translation>
    </message>
    <message>
        <source>A part of the margin</source>
        <translation>חלק מהרווח הגולמי</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>רווח גולמי</translation>
    </message>
    <message>
        <source>Recurring: as the money comes in, more in the first year</source>
        <translation>מתחדש: ככל שהכסף נכנס, ויותר בשנה הראשונה</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>מתחדש</translation>
    </message>
    <message>
        <source>A goal: a sum once it is reached</source>
        <translation>יעד: סכום כשמגיעים אליו</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>A figure that is entered: renewals, marks of clients</source>
        <translation>מדד שמוזן: חידושים, ציוני לקוחות</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>חידושים</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>במילים</translation>
    </message>
    <message>
        <source>A deal of the book</source>
        <translation>עסקה מהספר</translation>
    </message>
    <message>
        <source>Try it on</source>
        <translation>ניסיון על</translation>
    </message>
    <message>
        <source>{month}: {pay}</source>
        <translation>{month}: {pay}</translation>
    </message>
    <message>
        <source>{month}: {pay}; as the book is {now}</source>
        <translation>{month}: {pay}; לפי הספר כיום {now}</translation>
    </message>
    <message>
        <source>The last three months would have paid:</source>
        <translation>שלושת החודשים האחרונים היו משלמים:</translation>
    </message>
    <message>
        <source>{part}: {pay}</source>
        <translation>{part}: {pay}</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <translation>לא נספר: {reason}</translation>
    </message>
    <message>
        <source>This plan pays nothing for it.</source>
        <translation>תוכנית השכר הזו לא משלמת עליה דבר.</translation>
    </message>
    <message>
        <source>The lines of its plan file</source>
        <translation>השורות שלו בקובץ תוכנית השכר</translation>
    </message>
    <message>
        <source>{key}: {problem}</source>
        <translation>{key}: {problem}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>File Folder</source>
        <extracomment>What a file is called in that dialog; Qt&apos;s own catalogue still has them under another name.</extracomment>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>כונן</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>קובץ %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>קיצור דרך</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>כינוי</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>לא ידוע</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <extracomment>Where the desktop has no dialog of its own.</extracomment>
        <translation>&amp;מיקום:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;סוגי קבצים:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;פתיחה</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;שמירה</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;בחירה</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>שינוי &amp;שם</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;מחיקה</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>תיקייה חדשה</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>יצירת תיקייה חדשה</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>הצגת קבצים &amp;מוסתרים</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>הצגת </translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>חיפוש תיקייה</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>תיקייה:</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>תיקיות</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>תיקייה אחת למעלה</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>חזרה לתיקייה הקודמת</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>מעבר לתיקייה הבאה</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>מעבר לתיקייה שמעל</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>מעבר לתצוגת רשימה</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>מעבר לתצוגת פרטים</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>‏%1
הקובץ לא נמצא.
כדאי לבדוק את שם הקובץ.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>‏%1
התיקייה לא נמצאה.
כדאי לבדוק את שם התיקייה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>‏&apos;%1&apos; מוגן מפני כתיבה.
למחוק אותו בכל זאת?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>למחוק את &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>לא ניתן למחוק את התיקייה.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>חזרה לאחור</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>ביצוע שוב</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>גזירה</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>הדבקה</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>בחירת הכול</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>הצגת פרטים…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>הסתרת פרטים</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>&amp;Print</source>
        <translation>ה&amp;דפסה</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>הדפסה לקובץ (PDF)</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>‏%1 היא תיקייה.
יש לבחור שם אחר לקובץ.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>אי אפשר לכתוב לקובץ %1.
יש לבחור שם אחר לקובץ.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>חזרה לאחור</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>ביצוע שוב</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>גזירה</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>הדבקה</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>בחירת הכול</translation>
    </message>
</context>
</TS>
