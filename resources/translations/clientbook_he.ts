<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name></name>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>נעצר; דבר לא נכתב.</translation>
    </message>
    <message>
        <source>Something went wrong inside Clientbook; nothing was written. Where it happened is noted in {file}.</source>
        <translation>משהו השתבש בתוך Clientbook; דבר לא נכתב. המקום שבו זה קרה נרשם ב־{file}.</translation>
    </message>
    <message>
        <source>{list}: {added} added, {updated} updated, {skipped} skipped, {refused} refused</source>
        <extracomment>The lists in the order in which they refer to each other.</extracomment>
        <translation>{list}: נוספו {added}, עודכנו {updated}, דולגו {skipped}, נדחו {refused}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be in the book already</source>
        <translation>
            <numerusform>ייתכן ששורה אחת כבר בספר</numerusform>
            <numerusform>ייתכן ש־%n שורות כבר בספר</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported: {columns}</source>
        <translation>לא יובאו: {columns}</translation>
    </message>
    <message>
        <source>Day or month first? Read as day first, say --dates mdy otherwise: {columns}</source>
        <translation>יום או חודש ראשון? נקרא עם היום ראשון, אחרת ציינו ‎--dates mdy: {columns}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>שורה אחת נכתבה אל {file}</numerusform>
            <numerusform>%n שורות נכתבו אל {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <extracomment>(icon, sentence, (name, label) of each button)</extracomment>
        <translation>לא נמצא דבר.</translation>
    </message>
    <message>
        <source>Mind: {key}: earnings stop growing there.</source>
        <translation>שימו לב: {key}: מכאן השכר מפסיק לגדול.</translation>
    </message>
    <message>
        <source>The plan is set.</source>
        <translation>תוכנית השכר נקבעה.</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>נכתב אל {file}</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>(בוטל)</translation>
    </message>
    <message>
        <source>(taken back)</source>
        <translation>(נלקח בחזרה)</translation>
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
        <translation>{name} נשאר: הוא השתנה מאז</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>בוטל: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>בוצע שוב: {what}</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>שוחזר.</translation>
    </message>
    <message>
        <source>Restored; the former book is kept as {file}</source>
        <translation>שוחזר; הספר הקודם נשמר בשם {file}</translation>
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
        <source>yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>no</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>a currency has three letters, as ILS</source>
        <translation>למטבע יש שלוש אותיות, למשל ILS</translation>
    </message>
    <message>
        <source>the name {value} stands twice</source>
        <translation>השם {value} מופיע פעמיים</translation>
    </message>
    <message>
        <source>a component needs a rate or tiers</source>
        <translation>לרכיב דרוש אחוז או מדרגות</translation>
    </message>
    <message>
        <source>flat rates have one rate, not {value} tiers: choose marginal or whole</source>
        <translation>לשיעור אחיד יש אחוז אחד ולא {value} מדרגות: בחרו marginal או whole</translation>
    </message>
    <message>
        <source>tiers in percent need a quota above 0</source>
        <translation>מדרגות באחוזים דורשות יעד גדול מ־0</translation>
    </message>
    <message>
        <source>the first tier has to start at 0, not {value}: amounts below would earn nothing</source>
        <translation>המדרגה הראשונה חייבת להתחיל ב־0 ולא ב־{value}: סכומים נמוכים יותר לא היו מזכים בדבר</translation>
    </message>
    <message>
        <source>{value} is not above the tier before: tiers must not overlap</source>
        <translation>{value} אינו גבוה מהמדרגה הקודמת: אסור שמדרגות יחפפו</translation>
    </message>
    <message>
        <source>what is taken back lies between 0% and 100%, not {value}</source>
        <translation>החלק המוחזר הוא בין 0% ל־100%, לא {value}</translation>
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
        <translation>עמידה ביעד דורשת רכיב עם יעד גדול מ־0</translation>
    </message>
    <message>
        <source>earnings stop growing there</source>
        <translation>מכאן השכר מפסיק לגדול</translation>
    </message>
    <message>
        <source>this key is not known</source>
        <translation>מפתח זה אינו מוכר</translation>
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
        <translation>„{value}” אינו סכום</translation>
    </message>
    <message>
        <source>an amount below zero makes no sense here</source>
        <translation>סכום שלילי אינו אפשרי כאן</translation>
    </message>
    <message>
        <source>{value} is below zero: a rate is 0% or more</source>
        <translation>{value} קטן מאפס: אחוז הוא 0% ומעלה</translation>
    </message>
    <message>
        <source>this amount is too large</source>
        <translation>הסכום גדול מדי</translation>
    </message>
    <message>
        <source>“{value}” is not one of {known}</source>
        <translation>„{value}” אינו אחד מאלה: {known}</translation>
    </message>
    <message>
        <source>“{value}” is not a rate: write it as 4%</source>
        <translation>„{value}” אינו אחוז: כתבו למשל 4%</translation>
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
        <source>give either a rate or tiers</source>
        <translation>תנו אחוז או מדרגות, לא את שניהם</translation>
    </message>
    <message>
        <source>there is a gap after {value}: amounts in it would earn nothing</source>
        <translation>יש פער אחרי {value}: סכומים שבתוכו לא היו מזכים בדבר</translation>
    </message>
    <message>
        <source>it overlaps the tier before, which goes to {value}</source>
        <translation>היא חופפת את המדרגה הקודמת, שמגיעה עד {value}</translation>
    </message>
    <message>
        <source>a bonus is paid over a month, quarter or year</source>
        <translation>בונוס משולם על חודש, רבעון או שנה</translation>
    </message>
    <message>
        <source>write deals, total or attainment, then &gt;= and a number</source>
        <translation>כתבו deals, total או attainment, אחר כך &gt;= ומספר</translation>
    </message>
    <message>
        <source>“{value}” is not a number</source>
        <translation>„{value}” אינו מספר</translation>
    </message>
    <message>
        <source>Commission statement {month}</source>
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
        <translation>שולם חסר</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>לא שולם</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>שולם עודף</translation>
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
        <translation>הדוח שלהם</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>סטייה מותרת</translation>
    </message>
    <message>
        <source>Client</source>
        <extracomment>From so many letters on, a typed word may also lie inside a word.</extracomment>
        <translation>לקוח</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>עסקה</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>חשבונית</translation>
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
        <translation>מתקן את</translation>
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
        <source>closed</source>
        <translation>סגור</translation>
    </message>
    <message>
        <source>open</source>
        <comment>statement</comment>
        <translation>פתוח</translation>
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
        <translation>כמה מעסיקים בתאריך שלה: קבעו אחד בעסקה</translation>
    </message>
    <message>
        <source>no plan in force on its date</source>
        <translation>אין תוכנית שכר בתוקף בתאריך שלה</translation>
    </message>
    <message>
        <source>it has no date: set the day it was won</source>
        <translation>אין לה תאריך: קבעו את יום הזכייה</translation>
    </message>
    <message>
        <source>it has no day on which it was won</source>
        <translation>אין לה יום זכייה</translation>
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
        <translation>אין בתוכנית רכיב שחל על המוצר שלה</translation>
    </message>
    <message>
        <source>it falls after the employer&apos;s tail date</source>
        <translation>היא חלה אחרי תאריך הזכאות האחרון אצל המעסיק</translation>
    </message>
    <message>
        <source>added after the month was closed</source>
        <translation>נוסף אחרי סגירת החודש</translation>
    </message>
    <message>
        <source>no longer counts</source>
        <translation>כבר אינו נספר</translation>
    </message>
    <message>
        <source>the amount changed</source>
        <translation>הסכום השתנה</translation>
    </message>
    <message>
        <source>the share changed</source>
        <translation>החלק השתנה</translation>
    </message>
    <message>
        <source>the rate changed</source>
        <translation>האחוז השתנה</translation>
    </message>
    <message>
        <source>the credited amount changed</source>
        <translation>הסכום המזכה השתנה</translation>
    </message>
    <message>
        <source>the date changed</source>
        <translation>התאריך השתנה</translation>
    </message>
    <message>
        <source>the plan changed</source>
        <translation>תוכנית השכר השתנתה</translation>
    </message>
    <message>
        <source>the total before it changed</source>
        <translation>הסכום שלפניו השתנה</translation>
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
        <source>Component {value}</source>
        <translation>רכיב {value}</translation>
    </message>
    <message>
        <source>Counted when won, {value}</source>
        <translation>נספר עם הזכייה, {value}</translation>
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
        <translation>סכום לפני מע״מ {value}</translation>
    </message>
    <message>
        <source>Less cost {value}</source>
        <translation>פחות עלות {value}</translation>
    </message>
    <message>
        <source>My share {value}</source>
        <translation>החלק שלי {value}</translation>
    </message>
    <message>
        <source>At the exchange rate {value}</source>
        <translation>לפי שער חליפין {value}</translation>
    </message>
    <message>
        <source>At the deal&apos;s own rate {value}</source>
        <translation>לפי אחוז שנקבע לעסקה {value}</translation>
    </message>
    <message>
        <source>On top of {value} in the period</source>
        <translation>מעל {value} שנצברו בתקופה</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>Up to the ceiling of {value} in the period</source>
        <translation>עד התקרה של {value} בתקופה</translation>
    </message>
    <message>
        <source>Exactly {value}, rounded once</source>
        <translation>בדיוק {value}, מעוגל פעם אחת</translation>
    </message>
    <message>
        <source>Received {value}</source>
        <translation>התקבלו {value}</translation>
    </message>
    <message>
        <source>Booked before {value}</source>
        <translation>נרשמו קודם {value}</translation>
    </message>
    <message>
        <source>Pays {value} {currency}</source>
        <translation>לתשלום {value} {currency}</translation>
    </message>
    <message>
        <source>Base pay of {value} a month</source>
        <translation>שכר בסיס של {value} לחודש</translation>
    </message>
    <message>
        <source>For {value} days</source>
        <translation>עבור {value} ימים</translation>
    </message>
    <message>
        <source>Bonus {value}</source>
        <translation>בונוס {value}</translation>
    </message>
    <message>
        <source>Deals {value}</source>
        <translation>עסקאות {value}</translation>
    </message>
    <message>
        <source>Total {value}</source>
        <translation>סך הכול {value}</translation>
    </message>
    <message>
        <source>Attainment {value}</source>
        <translation>עמידה ביעד {value}</translation>
    </message>
    <message>
        <source>Guaranteed {value}</source>
        <translation>מובטחים {value}</translation>
    </message>
    <message>
        <source>Earned {value}</source>
        <translation>נצברו {value}</translation>
    </message>
    <message>
        <source>Draw of {value}</source>
        <translation>מקדמה של {value}</translation>
    </message>
    <message>
        <source>Owed before {value}</source>
        <translation>חוב קודם {value}</translation>
    </message>
    <message>
        <source>Owed after {value}</source>
        <translation>חוב נותר {value}</translation>
    </message>
    <message>
        <source>Cancelled on {value}</source>
        <translation>בוטלה ביום {value}</translation>
    </message>
    <message>
        <source>{value} taken back</source>
        <translation>הוחזרו {value}</translation>
    </message>
    <message>
        <source>Corrects {value}</source>
        <translation>מתקן את {value}</translation>
    </message>
    <message>
        <source>Because {value}</source>
        <translation>כי {value}</translation>
    </message>
    <message>
        <source>Now {value}</source>
        <translation>כעת {value}</translation>
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
        <source>{kind}: {rows} rows, {encoding}, columns by {delimiter}</source>
        <translation>{kind}: {rows} שורות, {encoding}, עמודות לפי {delimiter}</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>עמודה {n}</translation>
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
        <translation>בשיחה</translation>
    </message>
    <message>
        <source>Trusted</source>
        <comment>tie</comment>
        <translation>יש אמון</translation>
    </message>
    <message>
        <source>Ally</source>
        <comment>tie</comment>
        <translation>בעל ברית</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>stage</comment>
        <translation>פתוחה</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>מתאימה</translation>
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
        <translation>נסגרה</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a deal</comment>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>מחליט</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>משפיע</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>בוחן</translation>
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
        <translation>אין מחליט</translation>
    </message>
    <message>
        <source>One person only</source>
        <translation>תלויה באדם אחד</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) untouched</source>
        <translation>
            <numerusform>יום ללא מגע</numerusform>
            <numerusform>%n ימים ללא מגע</numerusform>
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
        <translation>ללא הערכה</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>health</comment>
        <translation>טוב</translation>
    </message>
    <message>
        <source>To watch</source>
        <comment>health</comment>
        <translation>למעקב</translation>
    </message>
    <message>
        <source>At risk</source>
        <comment>health</comment>
        <translation>בסיכון</translation>
    </message>
    <message>
        <source>When won</source>
        <translation>עם הזכייה</translation>
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
        <translation>הרווח: הסכום פחות העלות</translation>
    </message>
    <message>
        <source>One rate for all</source>
        <translation>אחוז אחד לכול</translation>
    </message>
    <message>
        <source>Each slice its own tier&apos;s rate</source>
        <translation>לכל פלח האחוז של המדרגה שלו</translation>
    </message>
    <message>
        <source>The whole total the rate of the tier it reached</source>
        <translation>לכל הסכום האחוז של המדרגה שהושגה</translation>
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
        <source>Commission</source>
        <translation>עמלה</translation>
    </message>
    <message>
        <source>Bonus</source>
        <translation>בונוס</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>הבטחת מינימום</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>מקדמה</translation>
    </message>
    <message>
        <source>Clawback</source>
        <translation>החזר עמלה</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>התאמה</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Company</source>
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
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>עבודה</translation>
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
        <translation>דוא״ל</translation>
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
        <translation>קשר</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>מחליט</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>קשר אחרון</translation>
    </message>
    <message>
        <source>Next touch</source>
        <translation>קשר הבא</translation>
    </message>
    <message>
        <source>Contact every (days)</source>
        <translation>קשר כל (ימים)</translation>
    </message>
    <message>
        <source>At the latest after (days)</source>
        <translation>לכל המאוחר אחרי (ימים)</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>שירותים</translation>
    </message>
    <message>
        <source>Answer within (days)</source>
        <translation>מענה תוך (ימים)</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>הסקירה הבאה</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>קבצים</translation>
    </message>
    <message>
        <source>Steps of the tie</source>
        <translation>שלבי הקשר</translation>
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
        <translation>נפתחה ביום</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>בשלב הזה מאז</translation>
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
        <translation>תאריך צפוי</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>תאריך זכייה</translation>
    </message>
    <message>
        <source>Invoiced on</source>
        <translation>תאריך חשבונית</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>תאריך הפסד</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>סיבת הפסד</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>בוטלה ביום</translation>
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
        <source>Keep filter {name}</source>
        <translation>שמירת המסנן {name}</translation>
    </message>
    <message>
        <source>Win {name}</source>
        <translation>סגירת העסקה {name}</translation>
    </message>
    <message>
        <source>Lose {name}</source>
        <translation>סימון העסקה {name} כהפסד</translation>
    </message>
    <message>
        <source>Move {name} to another stage</source>
        <translation>העברת {name} לשלב אחר</translation>
    </message>
    <message>
        <source>Put off {name}</source>
        <translation>דחיית {name}</translation>
    </message>
    <message>
        <source>Request of {name} done</source>
        <translation>הבקשה של {name} טופלה</translation>
    </message>
    <message>
        <source>Invoice for {name}</source>
        <translation>חשבונית ל{name}</translation>
    </message>
    <message>
        <source>Payment of {name}</source>
        <translation>תשלום של {name}</translation>
    </message>
    <message>
        <source>Renewal of {name}</source>
        <translation>חידוש של {name}</translation>
    </message>
    <message>
        <source>Bring back an earlier {name}</source>
        <translation>החזרת גרסה קודמת של {name}</translation>
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
        <translation>תאריך קבלה</translation>
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
        <translation>משלם עד</translation>
    </message>
    <message>
        <source>Add client {name}</source>
        <translation>הוספת הלקוח {name}</translation>
    </message>
    <message>
        <source>Add contact {name}</source>
        <translation>הוספת איש הקשר {name}</translation>
    </message>
    <message>
        <source>Add deal {name}</source>
        <translation>הוספת העסקה {name}</translation>
    </message>
    <message>
        <source>Add employer {name}</source>
        <translation>הוספת המעסיק {name}</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>עריכת {name}</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>מחיקת {name}</translation>
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
        <translation>שכפול {name}</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>לקיחה בחזרה: {what}</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>מיזוג אל {name}</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>ייבוא {file}</translation>
    </message>
    <message>
        <source>Set the plan of {name}</source>
        <translation>קביעת תוכנית השכר של {name}</translation>
    </message>
    <message>
        <source>Close {month} of {name}</source>
        <translation>סגירת {month} של {name}</translation>
    </message>
    <message>
        <source>Take in the {month} statement of {name}</source>
        <translation>קליטת הדוח של {name} לחודש {month}</translation>
    </message>
    <message>
        <source>Settle a difference of {month} with {name}</source>
        <translation>סגירת הפרש מ־{month} מול {name}</translation>
    </message>
    <message>
        <source>Open {month} of {name} again</source>
        <translation>פתיחה מחדש של {month} אצל {name}</translation>
    </message>
    <message>
        <source>Log with {name}</source>
        <translation>תיעוד עם {name}</translation>
    </message>
    <message>
        <source>There is no book {file}.</source>
        <translation>אין ספר בשם {file}.</translation>
    </message>
    <message>
        <source>{file} is a folder: name a file inside it for the book.</source>
        <translation>{file} היא תיקייה: ציינו קובץ בתוכה עבור הספר.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: check the folder and its permissions.</source>
        <translation>אי אפשר לפתוח את {file}: בדקו את התיקייה ואת ההרשאות.</translation>
    </message>
    <message>
        <source>{file} is an empty file and not a book: choose another file, or delete it to start anew.</source>
        <translation>{file} הוא קובץ ריק ולא ספר: בחרו קובץ אחר, או מחקו אותו כדי להתחיל מחדש.</translation>
    </message>
    <message>
        <source>{file} is not a Clientbook book: nothing was changed, choose another file.</source>
        <translation>{file} אינו ספר של Clientbook: דבר לא השתנה, בחרו קובץ אחר.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clientbook: install the newest version to open it.</source>
        <translation>{file} נכתב בגרסה חדשה יותר של Clientbook: התקינו את הגרסה החדשה כדי לפתוח אותו.</translation>
    </message>
    <message>
        <source>{file} is damaged: restore the newest backup, the damaged file is kept.</source>
        <translation>{file} פגום: שחזרו את הגיבוי האחרון, הקובץ הפגום יישמר.</translation>
    </message>
    <message>
        <source>{file} can only be read: allow writing to it and its folder, and try again.</source>
        <translation>{file} פתוח לקריאה בלבד: אפשרו כתיבה אליו ולתיקייה שלו ונסו שוב.</translation>
    </message>
    <message>
        <source>{file} is being written by another program: close that one, and try again.</source>
        <translation>תוכנית אחרת כותבת אל {file}: סגרו אותה ונסו שוב.</translation>
    </message>
    <message>
        <source>{file} is already open in another window of Clientbook.</source>
        <translation>{file} כבר פתוח בחלון אחר של Clientbook.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {file}: make some, and try again; nothing was lost.</source>
        <translation>אין עוד מקום בדיסק של {file}: פנו מקום ונסו שוב; דבר לא אבד.</translation>
    </message>
    <message>
        <source>The disk of {file} reports a fault: check it, and restore a backup if it persists.</source>
        <translation>הדיסק של {file} מדווח על תקלה: בדקו אותו, ושחזרו גיבוי אם היא נמשכת.</translation>
    </message>
    <message>
        <source>{file} already exists: choose another name for the backup.</source>
        <translation>{file} כבר קיים: בחרו שם אחר לגיבוי.</translation>
    </message>
    <message>
        <source>There is no backup {file}.</source>
        <translation>אין גיבוי בשם {file}.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged: use an older one.</source>
        <translation>הגיבוי {file} פגום: השתמשו בגיבוי ישן יותר.</translation>
    </message>
    <message>
        <source>The backup {file} could not be written: {reason}.</source>
        <translation>לא היה אפשר לכתוב את הגיבוי {file}: {reason}.</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile: look at it again, and repeat what you did.</source>
        <translation>{name} השתנה בינתיים: הסתכלו עליו שוב וחזרו על הפעולה.</translation>
    </message>
    <message>
        <source>This record is no longer in the book.</source>
        <translation>הרשומה כבר אינה בספר.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>אין מה לשנות.</translation>
    </message>
    <message>
        <source>There is no step {step} in this book.</source>
        <translation>אין בספר הזה צעד {step}.</translation>
    </message>
    <message>
        <source>This step was taken back already.</source>
        <translation>הצעד הזה כבר נלקח בחזרה.</translation>
    </message>
    <message>
        <source>Choose at least two records of one kind to merge.</source>
        <translation>בחרו לפחות שתי רשומות מאותו סוג כדי למזג.</translation>
    </message>
    <message>
        <source>{name} has closed months: two employers that both have some cannot be merged.</source>
        <translation>ל־{name} יש חודשים סגורים: אי אפשר למזג שני מעסיקים שלשניהם יש כאלה.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>אין מה לבטל.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>אין מה לבצע שוב.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>אין קובץ בשם {file}.</translation>
    </message>
    <message>
        <source>{file} holds no rows.</source>
        <translation>אין שורות בקובץ {file}.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}</source>
        <translation>אי אפשר לקרוא את {file}: {reason}</translation>
    </message>
    <message>
        <source>{file} is not a list: save it as CSV or XLSX, and try again.</source>
        <translation>{file} אינו רשימה: שמרו אותו כ־CSV או XLSX ונסו שוב.</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than a list needs, and was not opened.</source>
        <translation>{file} נפרש להרבה יותר ממה שרשימה צריכה, ולא נפתח.</translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}.</source>
        <translation>אין ב־{file} גיליון בשם {sheet}.</translation>
    </message>
    <message>
        <source>There is no field {field}; known are {known}.</source>
        <translation>אין שדה בשם {field}; מוכרים: {known}.</translation>
    </message>
    <message>
        <source>{file} has no column {heading}; it has {known}.</source>
        <translation>אין ב־{file} עמודה {heading}; יש בו {known}.</translation>
    </message>
    <message>
        <source>{file} has no column with a name, a company, an e-mail or a phone: map one of them.</source>
        <translation>אין ב־{file} עמודה של שם, חברה, דוא״ל או טלפון: שייכו אחת מהן.</translation>
    </message>
    <message>
        <source>{file} needs a column for the client and one for the deal or its amount: map them.</source>
        <translation>ב־{file} דרושות עמודה ללקוח ועמודה לעסקה או לסכום: שייכו אותן.</translation>
    </message>
    <message>
        <source>{file} needs columns for the deal, the amount and the day received: map them.</source>
        <translation>ב־{file} דרושות עמודות לעסקה, לסכום ולתאריך הקבלה: שייכו אותן.</translation>
    </message>
    <message>
        <source>{file} already exists.</source>
        <translation>{file} כבר קיים.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>אי אפשר לכתוב את {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file}: the ending {ending} is not known; use one of {known}.</source>
        <translation>{file}: הסיומת {ending} אינה מוכרת; השתמשו באחת מאלה: {known}.</translation>
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
        <translation>{column} ריק</translation>
    </message>
    <message>
        <source>“{value}” is not a percentage</source>
        <translation>„{value}” אינו אחוז</translation>
    </message>
    <message>
        <source>“{value}” is not a date</source>
        <translation>„{value}” אינו תאריך</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address</source>
        <translation>„{value}” אינה כתובת דוא״ל</translation>
    </message>
    <message>
        <source>“{value}” is too large for an amount</source>
        <translation>„{value}” גדול מדי לסכום</translation>
    </message>
    <message>
        <source>“{value}” is a phone that a spreadsheet has spoilt: format the column as text</source>
        <translation>„{value}” הוא טלפון שגיליון אלקטרוני קלקל: עצבו את העמודה כטקסט</translation>
    </message>
    <message>
        <source>“{value}” is not a stage</source>
        <translation>„{value}” אינו שלב</translation>
    </message>
    <message>
        <source>there is no deal “{value}” in the book</source>
        <translation>אין בספר עסקה „{value}”</translation>
    </message>
    <message>
        <source>there are several deals “{value}” in the book: name the client as well</source>
        <translation>יש בספר כמה עסקאות „{value}”: ציינו גם את הלקוח</translation>
    </message>
    <message>
        <source>there are several clients “{value}” in the book</source>
        <translation>יש בספר כמה לקוחות „{value}”</translation>
    </message>
    <message>
        <source>“{value}” can be two days: say whether day or month comes first</source>
        <translation>„{value}” יכול להיות שני תאריכים: ציינו אם היום או החודש בא ראשון</translation>
    </message>
    <message>
        <source>{file}, {key}: {problem}</source>
        <translation>{file}, {key}: {problem}</translation>
    </message>
    <message>
        <source>There is no employer yet: set a plan first.</source>
        <translation>עדיין אין מעסיק: קבעו קודם תוכנית שכר.</translation>
    </message>
    <message>
        <source>There is no employer {name}; known are {known}.</source>
        <translation>אין מעסיק בשם {name}; מוכרים: {known}.</translation>
    </message>
    <message>
        <source>There are several employers: name one of {known}.</source>
        <translation>יש כמה מעסיקים: ציינו אחד מאלה: {known}.</translation>
    </message>
    <message>
        <source>{name} has no plan yet: set one first.</source>
        <translation>ל־{name} עדיין אין תוכנית שכר: קבעו אחת קודם.</translation>
    </message>
    <message>
        <source>{month} of {name} is already closed.</source>
        <translation>{month} של {name} כבר סגור.</translation>
    </message>
    <message>
        <source>{month} of {name} is not closed.</source>
        <translation>{month} של {name} אינו סגור.</translation>
    </message>
    <message>
        <source>Months open again in order: {newest} of {name} comes before {month}.</source>
        <translation>חודשים נפתחים מחדש לפי הסדר: {newest} של {name} קודם ל־{month}.</translation>
    </message>
    <message>
        <source>Months close in order: {first} of {name} comes before {month}.</source>
        <translation>חודשים נסגרים לפי הסדר: {first} של {name} קודם ל־{month}.</translation>
    </message>
    <message>
        <source>{name} has stated nothing for {month} yet: take their statement in first.</source>
        <translation>מ־{name} עדיין לא נקלט דוח לחודש {month}: קלטו אותו קודם.</translation>
    </message>
    <message>
        <source>{file} has no column that says what was paid; it has {known}: say which one it is.</source>
        <translation>ב־{file} אין עמודה שאומרת מה שולם; יש בו {known}: ציינו איזו מהן.</translation>
    </message>
    <message>
        <source>{file}, line {line}, {column}: “{value}” is not an amount; correct it, and try again.</source>
        <translation>{file}, שורה {line}, {column}: „{value}” אינו סכום; תקנו ונסו שוב.</translation>
    </message>
    <message>
        <source>“{value}” is not a month: write it as 2026-11.</source>
        <translation>„{value}” אינו חודש: כתבו למשל 2026-11.</translation>
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
        <source>{name} is there already: choose another name.</source>
        <translation>{name} כבר קיים: בחרו שם אחר.</translation>
    </message>
    <message>
        <source>This filter was made by a newer Clientbook, and {what} is not known here: remove it.</source>
        <translation>המסנן נוצר בגרסה חדשה יותר של Clientbook, ו־{what} אינו מוכר כאן: הסירו אותו.</translation>
    </message>
    <message>
        <source>This filter cannot be read: remove it, and make it again.</source>
        <translation>אי אפשר לקרוא את המסנן: הסירו אותו וצרו אותו מחדש.</translation>
    </message>
    <message>
        <source>Qt needs system libraries that are missing: {names}.</source>
        <translation>חסרות ספריות מערכת ש־Qt צריך: {names}.</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>הסרת השורה</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>סכום שהתקבל</translation>
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
        <translation>חדש</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>עזבתי</translation>
    </message>
    <message>
        <source>No decision maker named.</source>
        <translation>לא צוין מי מחליט.</translation>
    </message>
    <message>
        <source>Hangs on {name} alone.</source>
        <translation>תלויה ב־{name} בלבד.</translation>
    </message>
    <message numerus="yes">
        <source>Untouched for %n day(s).</source>
        <translation>
            <numerusform>יום אחד ללא מגע.</numerusform>
            <numerusform>%n ימים ללא מגע.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Should have closed %n day(s) ago.</source>
        <translation>
            <numerusform>הייתה אמורה להיסגר אתמול.</numerusform>
            <numerusform>הייתה אמורה להיסגר לפני %n ימים.</numerusform>
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
        <translation>נרשמה ב{months}, שכבר נסגר: שינוי בה יירשם כהתאמה בחודש הפתוח הראשון.</translation>
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
        <translation>מחליט על רכישות</translation>
    </message>
    <message>
        <source>Amount before tax</source>
        <translation>סכום לפני מע״מ</translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>Fields that follow from another one (`domain.following`).</extracomment>
        <translation>התקבל</translation>
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
        <source>By its date</source>
        <translation>לפי התאריך</translation>
    </message>
    <message>
        <source>Not a currency: type its three letters, as ILS</source>
        <translation>אינו מטבע: הקלידו שלוש אותיות, למשל ILS</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>שינויים, מהחדש לישן</translation>
    </message>
    <message>
        <source>Both are steps of their own: undo takes them back.</source>
        <translation>שתי הפעולות נרשמות כצעד נפרד, וניתן לבטל אותן.</translation>
    </message>
    <message>
        <source>Bring back this version</source>
        <translation>החזרת הגרסה הזאת</translation>
    </message>
    <message>
        <source>Take this step back</source>
        <translation>לקיחת הצעד הזה בחזרה</translation>
    </message>
    <message>
        <source>You</source>
        <translation>את/ה</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>ייבוא רשימה</translation>
    </message>
    <message>
        <source>Clients</source>
        <extracomment>From so many changed records on, all rows are asked for anew. Whose changes can change what a row shows, and whether a filter lets it through.</extracomment>
        <translation>לקוחות</translation>
    </message>
    <message>
        <source>Contacts without a client</source>
        <translation>אנשי קשר ללא לקוח</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>כסף שהתקבל</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <extracomment>So many choices about the reading stand side by side.</extracomment>
        <translation>להשאיר כמו שהן</translation>
    </message>
    <message>
        <source>Update them from the list</source>
        <translation>לעדכן מהרשימה</translation>
    </message>
    <message>
        <source>Add them again</source>
        <translation>להוסיף שוב</translation>
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
        <source>Twins ({n})</source>
        <translation>כפולים ({n})</translation>
    </message>
    <message>
        <source>Refused ({n})</source>
        <translation>נדחו ({n})</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>להשאיר כמו שהיא</translation>
    </message>
    <message>
        <source>Fill in what is empty</source>
        <translation>להשלים מה שריק</translation>
    </message>
    <message>
        <source>Update it from the list</source>
        <translation>לעדכן מהרשימה</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>להוסיף שוב</translation>
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
        <source>in this list</source>
        <translation>ברשימה הזאת</translation>
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
        <source>Is or may be</source>
        <translation>הוא או אולי הוא</translation>
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
        <source>Because</source>
        <translation>כי</translation>
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
        <extracomment>More lines than these nobody reads one by one; the counts tell of all.</extracomment>
        <translation>שורות שכבר בספר</translation>
    </message>
    <message>
        <source>Columns and the first rows</source>
        <translation>העמודות והשורות הראשונות</translation>
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
        <source>Letters</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>Columns by</source>
        <translation>עמודות לפי</translation>
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
        <source>Quotes inside cells</source>
        <translation>מירכאות בתוך תא</translation>
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
        <translation>היום ראשון</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>החודש ראשון</translation>
    </message>
    <message>
        <source>Rows that may be in the book</source>
        <translation>שורות שאולי כבר בספר</translation>
    </message>
    <message>
        <source>Columns without a meaning</source>
        <translation>עמודות בלי משמעות</translation>
    </message>
    <message>
        <source>Dates that can be read both ways</source>
        <translation>תאריכים שאפשר לקרוא בשתי דרכים</translation>
    </message>
    <message>
        <source>— not imported —</source>
        <translation>— לא מיובא —</translation>
    </message>
    <message>
        <source>Into the notes</source>
        <translation>להערות</translation>
    </message>
    <message>
        <source>Meaning of {column}</source>
        <translation>המשמעות של {column}</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>השורות נבדקות…</translation>
    </message>
    <message>
        <source>To add: {added}   To update: {updated}   Already there: {skipped}   Refused: {refused}</source>
        <translation>יתווספו: {added}   יתעדכנו: {updated}   כבר בספר: {skipped}   נדחו: {refused}</translation>
    </message>
    <message>
        <source>Say whether day or month comes first: {columns}</source>
        <translation>ציינו אם היום או החודש בא ראשון: {columns}</translation>
    </message>
    <message>
        <source>Stopped, nothing came in. Import to go on.</source>
        <translation>הפעולה נעצרה ודבר לא נכנס לספר. כדי להמשיך, לחיצה על ייבוא.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>מייבא…</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>שמירת השורות שנדחו</translation>
    </message>
    <message>
        <source>Not an amount: type it as 1,234.50</source>
        <translation>אינו סכום: הקלידו למשל 1,234.50</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>בחירת תאריך</translation>
    </message>
    <message>
        <source>Not a day: type it as 25.11.2026</source>
        <translation>אינו תאריך: הקלידו למשל 25.11.2026</translation>
    </message>
    <message>
        <source>Not a percentage: type it as 4 or 4.5</source>
        <translation>אינו אחוז: הקלידו 4 או 4.5</translation>
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
        <translation>מבטל…</translation>
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
        <source>Print the statement…</source>
        <translation>הדפסת הדוח…</translation>
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
        <translation>ביטול פעולה</translation>
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
        <source>Tab before</source>
        <translation>הלשונית הקודמת</translation>
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
        <source>Delete</source>
        <translation>מחיקה</translation>
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
        <extracomment>Name in the package index and licence; Qt, Python and SQLite are told apart from these.</extracomment>
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
        <source>Log of bugs</source>
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
        <translation>התוכנה Clientbook חופשית לשימוש ברישיון MIT, ובנויה מאלה:</translation>
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
        <source>Book</source>
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
        <translation>כמו המערכת</translation>
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
        <source>Undoing…</source>
        <translation>מבטל את הפעולה…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>מבצע שוב…</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>ביטול: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>ביצוע שוב: {what}</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <extracomment>Without this column of a kind, copied rows would say something else when they are pasted into a book.</extracomment>
        <translation>מוחק…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>שורה אחת הועתקה</numerusform>
            <numerusform>%n שורות הועתקו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>נבחרה אחת</numerusform>
            <numerusform>נבחרו %n</numerusform>
        </translation>
    </message>
    <message>
        <source>This month so far {amount}</source>
        <translation>החודש עד כה {amount}</translation>
    </message>
    <message>
        <source>stays as it was changed since: {names}</source>
        <translation>נשאר כפי ששונה מאז: {names}</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>רשימות</translation>
    </message>
    <message>
        <source>{file}: {added} added, {updated} updated, {skipped} already there, {refused} refused</source>
        <translation>{file}: נוספו {added}, עודכנו {updated}, כבר בספר {skipped}, נדחו {refused}</translation>
    </message>
    <message>
        <source>{file} is taken back</source>
        <translation>{file} נלקח בחזרה</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>לוקח בחזרה…</translation>
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
        <translation>נתונים לדוגמה נמצאים בספר; ביטול מוציא אותם.</translation>
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
        <translation>מייצא…</translation>
    </message>
    <message>
        <source>Backed up as {file}</source>
        <translation>גובה בשם {file}</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>תיקייה: {folder}</translation>
    </message>
    <message>
        <source>Your book as it is now is kept as well, and can be restored in the same way.</source>
        <translation>גם הספר כפי שהוא עכשיו נשמר, ואפשר לשחזר אותו באותה דרך.</translation>
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
        <translation>מגבה…</translation>
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
        <source>Plan</source>
        <translation>תוכנית</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>החודש הקודם</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>החודש הבא</translation>
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
        <translation>עריכת התוכנית…</translation>
    </message>
    <message>
        <source>New version from a day on…</source>
        <translation>גרסה חדשה מיום מסוים…</translation>
    </message>
    <message>
        <source>Set the plan…</source>
        <translation>קביעת התוכנית…</translation>
    </message>
    <message>
        <source>Earned and not paid yet: {amount}</source>
        <translation>הורווח וטרם שולם: {amount}</translation>
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
        <translation>כדי לעזוב, מלאו את היום האחרון ואת היום שעד אליו עסקאות שנסגרו עדיין מזכות.</translation>
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
        <translation>דוח</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>מה בהמשך</translation>
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
        <source>New deal</source>
        <translation>עסקה חדשה</translation>
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
        <translation>לנסות עם נתונים לדוגמה</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>הוספת לקוח</translation>
    </message>
    <message>
        <source>Your client book is empty. Import a list, or drop one on this window.</source>
        <translation>ספר הלקוחות ריק. ייבאו רשימה, או גררו אחת אל החלון.</translation>
    </message>
    <message>
        <source>Nobody here yet: the people at your clients who decide.</source>
        <translation>עדיין אין כאן איש: האנשים אצל הלקוחות שמחליטים.</translation>
    </message>
    <message>
        <source>No deals yet.</source>
        <translation>עדיין אין עסקאות.</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>to do it</comment>
        <translation>התקשרות</translation>
    </message>
    <message>
        <source>Write</source>
        <comment>to do it</comment>
        <translation>כתיבה</translation>
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
        <comment>to do it</comment>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>More records side by side nobody compares.</extracomment>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copied: how to reach {name}</source>
        <translation>הועתקו פרטי הקשר של {name}</translation>
    </message>
    <message>
        <source>Edit {what}…</source>
        <translation>עריכה: {what}…</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation>ייצוא הבחירה…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>היסטוריה…</translation>
    </message>
    <message>
        <source>Columns</source>
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
        <translation>ממתינה ל</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>מאז</translation>
    </message>
    <message>
        <source>Will pay</source>
        <translation>תזכה ב</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>תחזית</translation>
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
        <translation>הקלידו סכום ותאריך כדי לראות כמה זה ישלם.</translation>
    </message>
    <message>
        <source>{amount} more in {month}</source>
        <translation>עוד {amount} ב{month}</translation>
    </message>
    <message>
        <source>The plan pays nothing for it on that day.</source>
        <translation>התוכנית אינה משלמת עליה דבר בתאריך הזה.</translation>
    </message>
    <message>
        <source>Has an open deal</source>
        <translation>יש עסקה פתוחה</translation>
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
        <translation>הוא בדיוק</translation>
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
        <translation>בלי קשר 60 ימים</translation>
    </message>
    <message>
        <source>Won this quarter over 50,000</source>
        <translation>נסגרו ברבעון הזה מעל 50,000</translation>
    </message>
    <message>
        <source>Decide on purchases</source>
        <translation>מחליטים על רכישות</translation>
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
            <numerusform>בלי קשר יום אחד</numerusform>
            <numerusform>בלי קשר %n ימים</numerusform>
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
        <translation>עוד {amount} מעלים את האחוז ל־{rate} ({component}, {period})</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>אינו מספר</translation>
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
        <translation>לאורך</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>נמדד לפי</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>מגיע ל</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>משלם</translation>
    </message>
    <message>
        <source>As the plan says</source>
        <translation>כמו בתוכנית</translation>
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
        <translation>נספר</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>מוצרים</translation>
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
        <source>All that no other part names</source>
        <translation>כל מה שאף חלק אחר אינו מציין</translation>
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
        <source>Type an amount to see what it pays, leg by leg.</source>
        <translation>הקלידו סכום כדי לראות כמה הוא משלם, פלח אחר פלח.</translation>
    </message>
    <message>
        <source>Pays {amount}</source>
        <translation>משלם {amount}</translation>
    </message>
    <message>
        <source>Pay against sales</source>
        <translation>שכר מול מכירות</translation>
    </message>
    <message>
        <source>{sales} of sales pay {pay}</source>
        <translation>מכירות של {sales} משלמות {pay}</translation>
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
        <source>{month} of {name} is closed</source>
        <translation>{month} של {name} נסגר</translation>
    </message>
    <message>
        <source>{month} of {name} is open again</source>
        <translation>{month} של {name} פתוח שוב</translation>
    </message>
    <message>
        <source>Export the statement</source>
        <translation>ייצוא הדוח</translation>
    </message>
    <message>
        <source>Export the differences</source>
        <translation>ייצוא ההפרשים</translation>
    </message>
    <message>
        <source>The statement of {month} is taken in</source>
        <translation>הדוח של {month} נקלט</translation>
    </message>
    <message>
        <source>Pay plan</source>
        <translation>תוכנית שכר</translation>
    </message>
    <message>
        <source>Running totals go on when this version starts inside a period</source>
        <translation>הסכומים הנצברים נמשכים גם כשהגרסה מתחילה באמצע תקופה</translation>
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
        <translation>הסרת החלק הזה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>הוספת חלק</translation>
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
        <translation>עסקאות נספרות</translation>
    </message>
    <message>
        <source>Recoverable draw</source>
        <translation>מקדמה להחזר</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>תנאים</translation>
    </message>
    <message>
        <source>A deal that falls through takes back</source>
        <translation>עסקה שנופלת מחזירה</translation>
    </message>
    <message>
        <source>Part that is taken back</source>
        <translation>החלק שמוחזר</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>חלקי התוכנית</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>חלק</translation>
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
        <source>Part {n}</source>
        <translation>חלק {n}</translation>
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
        <source>Bonus {n}: {problem}</source>
        <translation>בונוס {n}: {problem}</translation>
    </message>
    <message>
        <source>Terms: {problem}</source>
        <translation>תנאים: {problem}</translation>
    </message>
    <message>
        <source>Part {n}, tier {tier}: {problem}</source>
        <translation>חלק {n}, מדרגה {tier}: {problem}</translation>
    </message>
    <message>
        <source>Part {n}: {problem}</source>
        <translation>חלק {n}: {problem}</translation>
    </message>
    <message>
        <source>Lines of the statement</source>
        <translation>שורות הדוח</translation>
    </message>
    <message>
        <source>Set your pay plan, and every closed deal shows what it pays and why.</source>
        <translation>קבעו את תוכנית השכר, וכל עסקה שנסגרה תראה כמה היא משלמת ולמה.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ועוד אחת</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>לא נספרו</translation>
    </message>
    <message>
        <source>Choose a line to see why it is this amount.</source>
        <translation>בחרו שורה כדי לראות למה זה הסכום.</translation>
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
        <source>Compare</source>
        <translation>השוואה</translation>
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
        <translation>קליטת הדוח שלהם…</translation>
    </message>
    <message>
        <source>Export the differences…</source>
        <translation>ייצוא ההפרשים…</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>לוותר עליו</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>הפרשים</translation>
    </message>
    <message>
        <source>{verdict}, let go</source>
        <translation>{verdict}, ויתרתי</translation>
    </message>
    <message>
        <source>Take in what your employer says was paid, and see at once what is short or missing.</source>
        <translation>קלטו את מה שהמעסיק אומר ששולם, וראו מיד מה חסר.</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>לדרוש שוב</translation>
    </message>
    <message>
        <source>Not an amount: type it as 150,000, or as 80% of the quota</source>
        <translation>אינו סכום: הקלידו למשל 150,000, או 80% מהיעד</translation>
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
        <translation>מדרגה {n} מתחילה ב</translation>
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
        <translation>מכירות סגורות לפי חודשים</translation>
    </message>
    <message>
        <source>earned in {year}</source>
        <translation>הורווחו ב־{year}</translation>
    </message>
    <message>
        <source>Guarantee, draw, clawbacks, adjustments</source>
        <translation>ערבות, מקדמה, החזרים והתאמות</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>ייבואים</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>לקיחה בחזרה</translation>
    </message>
    <message>
        <source>Take back the rest</source>
        <translation>לקיחת השאר בחזרה</translation>
    </message>
    <message>
        <source>Take back all of it</source>
        <translation>לקיחת הכול בחזרה</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were changed since, or others hang on them: {names}</source>
        <translation>
            <numerusform>רשומה אחת השתנתה מאז, או שאחרות תלויות בה: {names}</numerusform>
            <numerusform>%n רשומות השתנו מאז, או שאחרות תלויות בהן: {names}</numerusform>
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
        <source>Added</source>
        <translation>נוספו</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>עודכנו</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>נלקח בחזרה</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>בספר</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>מיזוג</translation>
    </message>
    <message>
        <source>Which one stays</source>
        <translation>מי נשאר</translation>
    </message>
    <message>
        <source>Phones, e-mails, tags and notes are joined; all that belongs to them moves.</source>
        <translation>טלפונים, כתובות דוא״ל, תגיות והערות מצורפים; כל מה ששייך להם עובר.</translation>
    </message>
    <message>
        <source>In your book already? Open {name}</source>
        <translation>כבר בספר? פתיחת {name}</translation>
    </message>
    <message>
        <source>Called, met, wrote… and when next</source>
        <translation>התקשרתי, נפגשנו, כתבתי… ומתי הלאה</translation>
    </message>
    <message>
        <source>Log a call, meeting or message</source>
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
        <translation>הקשר הבא {day}</translation>
    </message>
    <message>
        <source>Not a time: type it as 10:30</source>
        <translation>זו אינה שעה: יש להקליד כמו 10:30</translation>
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
        <extracomment>The keys&apos; places, as a Hebrew keyboard writes them.</extracomment>
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
        <translation>לחזור אל</translation>
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
        <translation>עבר מועד הסגירה הצפוי</translation>
    </message>
    <message>
        <source>Won, not invoiced</source>
        <translation>נסגרה, בלי חשבונית</translation>
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
        <translation>רישום שיחה להיום</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>נסגרה…</translation>
    </message>
    <message>
        <source>Invoiced today</source>
        <translation>חשבונית יצאה היום</translation>
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
        <translation>התקיימה היום</translation>
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
        <translation>אין קשר זמן רב מדי</translation>
    </message>
    <message>
        <source>Contact is due</source>
        <translation>הגיע הזמן ליצור קשר</translation>
    </message>
    <message>
        <source>Nothing waits for you. Log a call or a meeting, and its next touch comes here.</source>
        <translation>שום דבר לא מחכה לכם. רשמו שיחה או פגישה, והקשר הבא יופיע כאן.</translation>
    </message>
    <message>
        <source>Logged today</source>
        <translation>נרשם להיום</translation>
    </message>
    <message>
        <source>D done · T tomorrow · W next week · C call · M write · Enter opens</source>
        <translation>D בוצע · T מחר · W שבוע הבא · C התקשרות · M כתיבה · Enter פתיחה</translation>
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
            <numerusform>לפני יום אחד</numerusform>
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
        <translation>זה אינו מספר בין 1 ל־{most}</translation>
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
        <translation>{file} כבר אינו במקום שבו היה.</translation>
    </message>
    <message>
        <source>Last touch {day}</source>
        <translation>קשר אחרון {day}</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>הבא {day}</translation>
    </message>
    <message>
        <source>Pages of the record</source>
        <extracomment>The pages of each kind, in their order.</extracomment>
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
        <source>Nobody here yet. Who decides at {name}?</source>
        <translation>עדיין אין כאן איש. מי מקבל את ההחלטות אצל {name}?</translation>
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
        <translation>עדיין לא ידוע דבר. בדף הפרטים אפשר לציין כפיפות והיכרויות.</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>בקשות פתוחות</translation>
    </message>
    <message>
        <source>None. Type above “request: …” when something is asked for.</source>
        <translation>אין. כשמתקבלת בקשה, כתבו למעלה „בקשה: …”.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>הוספת שירות</translation>
    </message>
    <message>
        <source>Renews on</source>
        <translation>מתחדש ביום</translation>
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
        <source>Nothing yet. Type above what was said, and when next.</source>
        <extracomment>Steps that the activities themselves tell of already. So many altered fields of one step are named; the history tells all.</extracomment>
        <translation>עדיין אין כאן דבר. כתבו למעלה מה נאמר ומתי הקשר הבא.</translation>
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
        <translation>קשר הבא {day}</translation>
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
        <translation>מתוכנן ל{day}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} ← {after}</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>עסקאות פתוחות</translation>
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
            <numerusform>%n ימים אחרונים, הסתרה</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>weighted {amount}</source>
        <translation>משוקלל {amount}</translation>
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
        <translation>עסקה שהופסדה</translation>
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
        <translation>העסקה {name} נסגרה</translation>
    </message>
    <message>
        <source>{name} is lost</source>
        <translation>העסקה {name} סומנה כהפסד</translation>
    </message>
    <message>
        <source>{name} moved to {stage}</source>
        <translation>העסקה {name} עברה לשלב {stage}</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (העתק)</translation>
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
            <numerusform>באיחור של יום אחד</numerusform>
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
        <extracomment>What many records can have in common. Not what belongs to one alone, nor amounts without their own currency; tags have a line of their own in the menu.</extracomment>
        <translation>עריכה: {what}</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Asks which values a field holds in the book: field, who takes the answer, and the widget without which nobody does.</extracomment>
        <translation>שדה</translation>
    </message>
    <message>
        <source>All of them get this value; what is left empty is emptied.</source>
        <translation>כולם יקבלו את הערך הזה; שדה שיישאר ריק יתרוקן.</translation>
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
        <translation>אחד מאלה:</translation>
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
        <source>Filters</source>
        <translation>מסננים</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>מסנן</translation>
    </message>
    <message>
        <source>Show only some</source>
        <translation>הצגת חלק מהרשימה בלבד</translation>
    </message>
    <message>
        <source>Keep this filter as…</source>
        <translation>שמירת המסנן בשם…</translation>
    </message>
    <message>
        <source>Rename {name}…</source>
        <translation>שינוי השם של {name}…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>{what} is kept</source>
        <translation>נשמר: {what}</translation>
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
        <source>Test</source>
        <translation>תנאי</translation>
    </message>
    <message>
        <source>Not: show all others</source>
        <translation>שלילה: להציג את כל השאר</translation>
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
        <extracomment>From so many records on, the work shows how far it is.</extracomment>
        <translation>עודכן: {what}</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>מעדכן…</translation>
    </message>
    <message>
        <source>{what} duplicated</source>
        <translation>שוכפל: {what}</translation>
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
        <translation>לאף אחד מהם אין תגית.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Restored; the book as it was is among the backups.</source>
        <translation>הספר שוחזר; הספר כפי שהיה נמצא בין הגיבויים.</translation>
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
        <translation>לא נמצא דבר: כדאי לנסות מילים אחרות, או פחות אותיות.</translation>
    </message>
    <message>
        <source>Enter opens · Esc closes</source>
        <translation>Enter פותח · Esc סוגר</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>הדפסת הדוח</translation>
    </message>
    <message>
        <source>Type a number up to {limit}</source>
        <translation>יש להקליד מספר עד {limit}</translation>
    </message>
    <message>
        <source>As the language has it</source>
        <translation>לפי השפה</translation>
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
        <source>I sell and coordinate service</source>
        <translation>מכירות וריכוז שירות</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>מכירות</translation>
    </message>
    <message>
        <source>I coordinate service</source>
        <translation>ריכוז שירות</translation>
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
        <translation>העבודה שלי</translation>
    </message>
    <message>
        <source>Currency of new deals</source>
        <translation>מטבע לעסקאות חדשות</translation>
    </message>
    <message>
        <source>Days between touches</source>
        <translation>ימים בין מגע למגע</translation>
    </message>
    <message>
        <source>Untouched after days</source>
        <translation>נחשבת מוזנחת אחרי (ימים)</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>תצוגה</translation>
    </message>
    <message>
        <source>How likely a deal of each stage closes</source>
        <translation>סיכויי הסגירה בכל שלב</translation>
    </message>
    <message>
        <source>Every change holds at once.</source>
        <translation>כל שינוי תקף מיד.</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>ברשימות</translation>
    </message>
    <message>
        <source>In fields of days</source>
        <translation>בשדות של תאריך</translation>
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
        <translation>לוח: העסקה נסגרה, אבדה</translation>
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
        <translation>עוד אין דוח להדפסה.</translation>
    </message>
</context>
</TS>
