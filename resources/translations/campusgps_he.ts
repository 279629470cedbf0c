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
        <source>%n networks</source>
        <translation>
            <numerusform>רשת אחת</numerusform>
            <numerusform>%n רשתות</numerusform>
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
        <source>%n photos of {set}</source>
        <translation>
            <numerusform>תמונה אחת מתוך {set}</numerusform>
            <numerusform>%n תמונות מתוך {set}</numerusform>
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
        <source>%n photos, each located without its session</source>
        <translation>
            <numerusform>תמונה אחת, שאותרה ללא הסבב שלה</numerusform>
            <numerusform>%n תמונות, כל אחת אותרה ללא הסבב שלה</numerusform>
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
        <source>%n runs side by side: {name} has the smallest median error, {median}</source>
        <translation>
            <numerusform>הרצה אחת: ל-{name} שגיאת החציון הקטנה ביותר, {median}</numerusform>
            <numerusform>%n הרצות זו לצד זו: ל-{name} שגיאת החציון הקטנה ביותר, {median}</numerusform>
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
        <source>%n too near to those are left out.</source>
        <translation>
            <numerusform>תמונה אחת הקרובה אליהן מדי הושמטה.</numerusform>
            <numerusform>%n תמונות הקרובות אליהן מדי הושמטו.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>קובץ…</translation>
    </message>
    <message numerus="yes">
        <source>All %n photos take part.</source>
        <translation>
            <numerusform>כל התמונות (%n) משתתפות.</numerusform>
            <numerusform>כל %n התמונות משתתפות.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers at once</source>
        <translation>עונה מיד</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>לפי המערכת</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>בסוף</translation>
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
        <source>Back to what the recipe says, in all settings</source>
        <translation>החזרת כל ההגדרות למה שקובע המתכון</translation>
    </message>
    <message>
        <source>Back to {text}</source>
        <translation>חזרה אל {text}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>תחילה</translation>
    </message>
    <message>
        <source>Better than what was in use then, but not in use.</source>
        <translation>טוב ממה שהיה אז בשימוש, אך אינו בשימוש.</translation>
    </message>
    <message>
        <source>Better than {against}, and in use: it errs {difference} less, and with 95 % certainty {least} to {most} less.</source>
        <translation>טוב יותר מ-{against}, ונמצא בשימוש: השגיאה קטנה ב-{difference}, ובוודאות של 95 % ב-{least} עד {most}.</translation>
    </message>
    <message>
        <source>Better than {against}, but not in use: it errs {difference} less, and with 95 % certainty {least} to {most} less.</source>
        <translation>טוב יותר מ-{against}, אך אינו בשימוש: השגיאה קטנה ב-{difference}, ובוודאות של 95 % ב-{least} עד {most}.</translation>
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
        <source>Call it something else (F2)</source>
        <translation>מתן שם אחר (F2)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מתבטל…</translation>
    </message>
    <message>
        <source>Choose a recipe and press Start training. Everything works meanwhile, and the localizer in use stays in use until the new one is complete and better.</source>
        <translation>יש לבחור מתכון וללחוץ על התחלת האימון. הכול ממשיך לפעול בינתיים, והמאתר שבשימוש נשאר בשימוש עד שהחדש שלם וטוב ממנו.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Compares point by point</source>
        <translation>משווה נקודה מול נקודה</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>עקומות</translation>
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
        <source>Device</source>
        <translation>התקן</translation>
    </message>
    <message>
        <source>Download and train</source>
        <translation>הורדה ואימון</translation>
    </message>
    <message>
        <source>Downloading weights</source>
        <translation>הורדת משקלות</translation>
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
        <translation>שווה ל-{against} ככל שניתן לראות, אך בשימוש לפי הבחירה: בוודאות של 95 % ההפרש בשגיאה בין {least} ל-{most}.</translation>
    </message>
    <message>
        <source>Equal to {against} as far as can be seen, which stays in use: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>שווה ל-{against} ככל שניתן לראות, והוא נשאר בשימוש: בוודאות של 95 % ההפרש בשגיאה בין {least} ל-{most}.</translation>
    </message>
    <message>
        <source>Error in metres</source>
        <translation>שגיאה במטרים</translation>
    </message>
    <message>
        <source>Everything else works without it.</source>
        <translation>כל השאר פועל גם בלי זה.</translation>
    </message>
    <message>
        <source>F2 gives a run another name</source>
        <translation>F2 משנה את שם ההרצה</translation>
    </message>
    <message>
        <source>Figures of training</source>
        <translation>נתוני האימון</translation>
    </message>
    <message>
        <source>Finished epochs of as many as there may be; or trainings × epochs</source>
        <translation>אפוקים שהושלמו מתוך המספר המרבי; או אימונים × אפוקים</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>משקלות התחלה</translation>
    </message>
    <message>
        <source>From {low} to {high}; the recipe says {text}.</source>
        <translation>מ-{low} עד {high}; המתכון קובע {text}.</translation>
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
        <source>Half of the photos never trained on are farther off than this</source>
        <translation>מחצית התמונות שלא היו באימון רחוקות יותר מזה</translation>
    </message>
    <message>
        <source>Held-out photos that are farthest off after epoch {epoch}</source>
        <translation>התמונות השמורות שהשגיאה בהן הגדולה ביותר אחרי אפוק {epoch}</translation>
    </message>
    <message>
        <source>Here you see how the error falls, epoch by epoch, once training has begun. The line of the photos left out is the one to watch: they are not trained on.</source>
        <translation>כאן רואים כיצד השגיאה יורדת מאפוק לאפוק, מרגע שהאימון התחיל. יש לעקוב אחר הקו של התמונות שהושמטו: הן אינן חלק מהאימון.</translation>
    </message>
    <message>
        <source>How exact it is, and where it fails (Enter)</source>
        <translation>מידת הדיוק, והיכן הוא נכשל (Enter)</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>כיצד נוצר</translation>
    </message>
    <message>
        <source>How long it takes here is known once it has begun; everything works meanwhile.</source>
        <translation>משך הזמן במחשב זה יתברר אחרי ההתחלה; הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>How the photos are split</source>
        <translation>חלוקת התמונות</translation>
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
        <source>In use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>In use now.</source>
        <translation>בשימוש כעת.</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>מיד</translation>
    </message>
    <message>
        <source>It comes from no run, and is made anew when the place is learned again</source>
        <translation>הוא אינו תוצר של הרצה, ונוצר מחדש כשלומדים שוב את המקום</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>הוא בשימוש</translation>
    </message>
    <message>
        <source>It is in use: put another one into use first, or learn the place again (Project menu)</source>
        <translation>הוא בשימוש: יש להעביר קודם אחר לשימוש, או ללמוד שוב את המקום (תפריט פרויקט)</translation>
    </message>
    <message>
        <source>It needs no training: it answers from the photos as they are</source>
        <translation>אין צורך באימון: התשובות מבוססות על התמונות כמות שהן</translation>
    </message>
    <message>
        <source>It stops after the photos in work; all finished epochs are kept.</source>
        <translation>ייעצר אחרי התמונות שבעבודה; כל האפוקים שהושלמו נשמרים.</translation>
    </message>
    <message>
        <source>It takes at most {time} here, as fast as it was the last time.</source>
        <translation>יימשך כאן לכל היותר {time}, בקצב של הפעם הקודמת.</translation>
    </message>
    <message>
        <source>It took {time} here the last time.</source>
        <translation>בפעם הקודמת זה נמשך כאן {time}.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>קצב למידה</translation>
    </message>
    <message>
        <source>Left out and located, median: {list}</source>
        <translation>הושמטו ואותרו, חציון: {list}</translation>
    </message>
    <message>
        <source>Legend of the curves</source>
        <translation>מקרא העקומות</translation>
    </message>
    <message>
        <source>Locate photos with what it has learned</source>
        <translation>איתור תמונות לפי מה שנלמד</translation>
    </message>
    <message>
        <source>Locate with what was in use before</source>
        <translation>איתור לפי מה שהיה בשימוש קודם</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>סולם לוגריתמי</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>חיפוש התקנים</translation>
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
        <source>Loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>Made of the photos alone, without a training run.
Its errors are those that refining measured, or that the newest run was put beside.</source>
        <translation>נוצר מהתמונות בלבד, ללא הרצת אימון.
השגיאות הן אלה שנמדדו בחידוד, או אלה שההרצה האחרונה הושוותה אליהן.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>ממוצע</translation>
    </message>
    <message>
        <source>Mean error of the photos never trained on: gross errors count much in it</source>
        <translation>השגיאה הממוצעת של התמונות שלא היו באימון: לשגיאות גסות משקל רב בה</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>חציון</translation>
    </message>
    <message>
        <source>Median and mean on the same photos without training</source>
        <translation>חציון וממוצע על אותן תמונות, ללא אימון</translation>
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
        <source>Median error {median}, mean {mean}, each photo located without its session.</source>
        <translation>שגיאת חציון {median}, ממוצע {mean}, כשכל תמונה אותרה ללא הסבב שלה.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>הגדרות נוספות</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
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
        <source>No epoch is finished yet: training begins anew when you resume it.</source>
        <translation>עדיין לא הושלם אף אפוק: האימון יתחיל מחדש כשיחודש.</translation>
    </message>
    <message>
        <source>No photos to learn from yet</source>
        <translation>אין עדיין תמונות ללמוד מהן</translation>
    </message>
    <message>
        <source>None: learn from nothing</source>
        <translation>ללא: למידה מאפס</translation>
    </message>
    <message>
        <source>Not better than what was in use then, which stayed.</source>
        <translation>לא טוב ממה שהיה אז בשימוש, ולכן הקודם נשאר.</translation>
    </message>
    <message>
        <source>Nothing is known of how exact it is beside what is in use.</source>
        <translation>לא ידוע מה מידת דיוקו לעומת מה שבשימוש.</translation>
    </message>
    <message numerus="yes">
        <source>On %n photos of {set}, never trained on (median, mean)</source>
        <translation>
            <numerusform>על תמונה אחת מתוך {set}, שלא הייתה באימון (חציון, ממוצע)</numerusform>
            <numerusform>על %n תמונות מתוך {set}, שלא היו באימון (חציון, ממוצע)</numerusform>
        </translation>
    </message>
    <message>
        <source>On {photos} its median error is {median} instead of {other_median}, its mean error {mean} instead of {other_mean} ({name}).</source>
        <translation>על {photos} שגיאת החציון היא {median} במקום {other_median}, והשגיאה הממוצעת {mean} במקום {other_mean} ({name}).</translation>
    </message>
    <message>
        <source>Optimistic: near-duplicates lie on both sides.</source>
        <translation>אופטימי: תמונות כמעט זהות נמצאות בשני הצדדים.</translation>
    </message>
    <message>
        <source>Out of date: made of other photos than those that count now</source>
        <translation>לא עדכני: נוצר מתמונות אחרות מאלה שנחשבות כעת</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Photos are located with it</source>
        <translation>תמונות מאותרות באמצעותו</translation>
    </message>
    <message>
        <source>Photos of {member} that are farthest off, located by the others</source>
        <translation>התמונות מתוך {member} שהשגיאה בהן הגדולה ביותר, כשאותרו לפי האחרים</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>מתכון</translation>
    </message>
    <message>
        <source>Refining is done. {verdict}</source>
        <translation>החידוד הסתיים. {verdict}</translation>
    </message>
    <message>
        <source>Refining measures how exact it is beside the other one (Project &gt; Refine the localizer), and so does every training.</source>
        <translation>החידוד מודד את מידת הדיוק לעומת האחר (פרויקט &gt; חידוד המאתר), וכך גם כל אימון.</translation>
    </message>
    <message>
        <source>Remove it for good (Del)</source>
        <translation>הסרה לצמיתות (Del)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
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
        <source>Reset {label}</source>
        <translation>איפוס {label}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>חידוש</translation>
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
        <source>Save as HTML…</source>
        <translation>שמירה כ-HTML…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>שמירה כ-JSON…</translation>
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
        <source>Saved {name}</source>
        <translation>{name} נשמר</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>שמירת הדוח</translation>
    </message>
    <message>
        <source>Select several to compare</source>
        <translation>בחירת כמה הרצות מציגה השוואה</translation>
    </message>
    <message>
        <source>Show error and loss on a logarithmic scale</source>
        <translation>הצגת השגיאה וההפסד בסולם לוגריתמי</translation>
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
        <source>State of training</source>
        <translation>מצב האימון</translation>
    </message>
    <message>
        <source>The curves need pyqtgraph, which is not installed. Install it with: pip install pyqtgraph</source>
        <translation>העקומות דורשות את pyqtgraph, שאינו מותקן. התקנה: pip install pyqtgraph</translation>
    </message>
    <message>
        <source>The first figures come after the first epoch. Everything works meanwhile.</source>
        <translation>הנתונים הראשונים יופיעו אחרי האפוק הראשון. הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>The first figures come when a first part was left out. Everything works meanwhile.</source>
        <translation>הנתונים הראשונים יופיעו אחרי שיושמט החלק הראשון. הכול ממשיך לפעול בינתיים.</translation>
    </message>
    <message>
        <source>The networks that are trained and weighed</source>
        <translation>הרשתות שמאומנות ומשוקללות</translation>
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
        <source>They come with the program.</source>
        <translation>הן מגיעות עם התוכנה.</translation>
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
        <source>This network begins with ImageNet weights that do not come with the program.</source>
        <translation>רשת זו מתחילה ממשקלות ImageNet שאינן מגיעות עם התוכנה.</translation>
    </message>
    <message>
        <source>This network takes pictures of {side} pixels only.</source>
        <translation>רשת זו מקבלת רק תמונות של {side} פיקסלים.</translation>
    </message>
    <message numerus="yes">
        <source>This removes their curves, checkpoints, reports and localizers for good. Photos and the localizer in use stay as they are.</source>
        <translation>
            <numerusform>העקומות, נקודת הביניים, הדוח והמאתר שלה יוסרו לצמיתות. התמונות והמאתר שבשימוש נשארים כמות שהם.</numerusform>
            <numerusform>העקומות, נקודות הביניים, הדוחות והמאתרים שלהן יוסרו לצמיתות. התמונות והמאתר שבשימוש נשארים כמות שהם.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train the place to get more exact answers</source>
        <translation>אימון על המקום נותן תשובות מדויקות יותר</translation>
    </message>
    <message>
        <source>Training failed: {reason}.</source>
        <translation>האימון נכשל: {reason}.</translation>
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
        <source>Verdict</source>
        <translation>הכרעה</translation>
    </message>
    <message>
        <source>Wait until the import is done</source>
        <translation>יש להמתין לסיום הייבוא</translation>
    </message>
    <message>
        <source>Wait until the weights are there</source>
        <translation>יש להמתין להגעת המשקלות</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>דפי אינטרנט (*.html)</translation>
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
        <source>What to do next: keep what is in use. It was still getting better when it ended: train with more epochs.</source>
        <translation>הצעד הבא: להשאיר את מה שבשימוש. השיפור עוד נמשך בסיום: כדאי לאמן עם יותר אפוקים.</translation>
    </message>
    <message>
        <source>What to do next: keep what is in use. Photos of other days and of places with few photos help more than training.</source>
        <translation>הצעד הבא: להשאיר את מה שבשימוש. תמונות מימים אחרים ומנקודות שיש בהן מעט תמונות יעזרו יותר מאימון.</translation>
    </message>
    <message>
        <source>What to do next: nothing. Locate &gt; Locate again renews answers given before.</source>
        <translation>הצעד הבא: אין. איתור &gt; איתור מחדש מרענן תשובות קודמות.</translation>
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
        <source>What was compared is kept. Training goes on from there when you resume it.</source>
        <translation>מה שהושווה נשמר. האימון ימשיך משם כשיחודש.</translation>
    </message>
    <message>
        <source>When it was begun</source>
        <translation>מועד ההתחלה</translation>
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
        <source>Without a connection: choose a file with them, the network {list}, or no weights.</source>
        <translation>ללא חיבור: אפשר לבחור קובץ שמכיל אותן, את הרשת {list}, או ללא משקלות.</translation>
    </message>
    <message>
        <source>Worse than {against}, but in use, as you chose: it errs {difference} more, and with 95 % certainty {least} to {most} more.</source>
        <translation>גרוע מ-{against}, אך בשימוש לפי הבחירה: השגיאה גדולה ב-{difference}, ובוודאות של 95 % ב-{least} עד {most}.</translation>
    </message>
    <message>
        <source>Worse than {against}, which stays in use: it errs {difference} more, and with 95 % certainty {least} to {most} more.</source>
        <translation>גרוע מ-{against}, שנשאר בשימוש: השגיאה גדולה ב-{difference}, ובוודאות של 95 % ב-{least} עד {most}.</translation>
    </message>
    <message>
        <source>Worst held-out photos</source>
        <translation>התמונות השמורות הגרועות ביותר</translation>
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
        <source>at most {left} left</source>
        <translation>נותרו לכל היותר {left}</translation>
    </message>
    <message>
        <source>best epoch {epoch} ({held_out_median})</source>
        <translation>האפוק הטוב ביותר: {epoch} ({held_out_median})</translation>
    </message>
    <message>
        <source>better</source>
        <translation>טוב יותר</translation>
    </message>
    <message>
        <source>cancelling…</source>
        <translation>מתבטל…</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>שווה</translation>
    </message>
    <message>
        <source>final test</source>
        <translation>מבחן סופי</translation>
    </message>
    <message>
        <source>ft</source>
        <translation>רגל</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>km</source>
        <translation>ק״מ</translation>
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
        <source>m</source>
        <translation>מ׳</translation>
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
        <source>no session</source>
        <translation>ללא סבב</translation>
    </message>
    <message>
        <source>not better</source>
        <translation>לא טוב יותר</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>לא בשימוש</translation>
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
        <source>photos left out: watch this line, lower is better</source>
        <translation>תמונות שהושמטו: זה הקו שחשוב, נמוך יותר טוב יותר</translation>
    </message>
    <message>
        <source>solid median, dashed mean</source>
        <translation>קו רציף: חציון, מקווקו: ממוצע</translation>
    </message>
    <message>
        <source>the instant answer</source>
        <translation>התשובה המיידית</translation>
    </message>
    <message>
        <source>the refined localizer</source>
        <translation>המאתר המחודד</translation>
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
        <source>waits for photos {waiting_share:.0%} of the time</source>
        <translation>ממתין לתמונות {waiting_share:.0%} מהזמן</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>גרוע יותר</translation>
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
        <source>{done} of {epochs}</source>
        <translation>{done} מתוך {epochs}</translation>
    </message>
    <message>
        <source>{metres} less</source>
        <translation>{metres} פחות</translation>
    </message>
    <message>
        <source>{metres} more</source>
        <translation>{metres} יותר</translation>
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
        <source>{name}: {error} off ({session})</source>
        <translation>{name}: סטייה של {error} ({session})</translation>
    </message>
    <message>
        <source>{place}, median: {list}</source>
        <translation>{place}, חציון: {list}</translation>
    </message>
    <message>
        <source>{rate} photos/s</source>
        <translation>{rate} תמונות לשנייה</translation>
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
        <source>{size} memory</source>
        <translation>זיכרון {size}</translation>
    </message>
    <message>
        <source>{value:.0f} m</source>
        <translation>{value:.0f} מ׳</translation>
    </message>
    <message>
        <source>{value:.1f} m</source>
        <translation>{value:.1f} מ׳</translation>
    </message>
    <message>
        <source>{value:.2f} m</source>
        <translation>{value:.2f} מ׳</translation>
    </message>
</context>
</TS>
