<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF" sourcelanguage="en">
<context>
    <name>AcknowledgedCard</name>
    <message>
        <source>Confirmed by headquarters</source>
        <translation>تأییدشده از سوی دفتر مرکزی</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>ثبت‌ها: {count}</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>هنوز چیزی نیست.</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>Set aside: {count}</source>
        <translation>کنار گذاشته‌شده: {count}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>از {time}</translation>
    </message>
    <message>
        <source>The records are safe on this laptop and are not lost.</source>
        <translation>ثبت‌ها در این لپ‌تاپ محفوظ‌اند و گم نمی‌شوند.</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Fast lane</source>
        <translation>مسیر سریع</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>اسکن</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>گفته شد</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پس</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
</context>
<context>
    <name>ChoiceBody</name>
    <message>
        <source>More…</source>
        <translation>بیشتر…</translation>
    </message>
</context>
<context>
    <name>CodeLists</name>
    <message>
        <source>Entry</source>
        <translation>ورود</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>ترانزیت</translation>
    </message>
    <message>
        <source>Not crossing</source>
        <translation>بدون عبور</translation>
    </message>
    <message>
        <source>Refused entry</source>
        <translation>ردّ ورود</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>پیاده</translation>
    </message>
    <message>
        <source>Car / minibus</source>
        <translation>موتر / مینی‌بس</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>بس</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>Lorry</source>
        <translation>لاری</translation>
    </message>
    <message>
        <source>Aircraft</source>
        <translation>طیاره</translation>
    </message>
    <message>
        <source>Boat / ferry</source>
        <translation>کشتی / قایق</translation>
    </message>
    <message>
        <source>Animal / herding</source>
        <translation>با حیوان / رمه</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>روسی</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>ازبکی</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>تاجیکی</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>قرغیزی</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>قزاقی</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>دری</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>پشتو</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>ترکمنی</translation>
    </message>
    <message>
        <source>Karakalpak</source>
        <translation>قره‌قلپاقی</translation>
    </message>
    <message>
        <source>Persian (Farsi)</source>
        <translation>فارسی</translation>
    </message>
    <message>
        <source>English</source>
        <translation>انگلیسی</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>ترکی</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>چینی</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>اردو</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>اویغوری</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>زن</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>مرد</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Another / not said</source>
        <translation>دیگر / گفته نشده</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>پاسپورت</translation>
    </message>
    <message>
        <source>ID card</source>
        <translation>تذکرهٔ هویت</translation>
    </message>
    <message>
        <source>Paper tazkira</source>
        <translation>تذکرهٔ کاغذی</translation>
    </message>
    <message>
        <source>e-Tazkira</source>
        <translation>تذکرهٔ الکترونیکی</translation>
    </message>
    <message>
        <source>Internal passport</source>
        <translation>پاسپورت داخلی</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>بدون سند</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>تصدیق تولد</translation>
    </message>
    <message>
        <source>Return certificate</source>
        <translation>تصدیق بازگشت</translation>
    </message>
    <message>
        <source>Migration card</source>
        <translation>کارت مهاجرت</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>جواز کار</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>جواز اقامت</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>جواز رانندگی</translation>
    </message>
    <message>
        <source>Asylum certificate</source>
        <translation>تصدیق پناهجو</translation>
    </message>
    <message>
        <source>Refugee document</source>
        <translation>سند پناهنده</translation>
    </message>
    <message>
        <source>Stateless document</source>
        <translation>سند بی‌تابعیت</translation>
    </message>
    <message>
        <source>Service passport</source>
        <translation>پاسپورت خدمت</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>دیگر</translation>
    </message>
    <message>
        <source>Work (has job)</source>
        <translation>کار (دارد)</translation>
    </message>
    <message>
        <source>Looking for work</source>
        <translation>جستجوی کار</translation>
    </message>
    <message>
        <source>Seasonal work</source>
        <translation>کار فصلی</translation>
    </message>
    <message>
        <source>Visit relatives</source>
        <translation>دیدار خویشان</translation>
    </message>
    <message>
        <source>Trade / bazaar</source>
        <translation>تجارت / بازار</translation>
    </message>
    <message>
        <source>Return home</source>
        <translation>بازگشت به وطن</translation>
    </message>
    <message>
        <source>Renew 90 days</source>
        <translation>تمدید ۹۰ روز</translation>
    </message>
    <message>
        <source>Border worker</source>
        <translation>کارگر سرحدی</translation>
    </message>
    <message>
        <source>Join family</source>
        <translation>پیوستن به خانواده</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>تحصیل</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>اسناد</translation>
    </message>
    <message>
        <source>Medical treatment</source>
        <translation>تداوی</translation>
    </message>
    <message>
        <source>Tourism</source>
        <translation>گردش</translation>
    </message>
    <message>
        <source>Business/official</source>
        <translation>کار رسمی</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>بازگردانده‌شده</translation>
    </message>
    <message>
        <source>Pilgrimage</source>
        <translation>زیارت</translation>
    </message>
    <message>
        <source>Herding</source>
        <translation>رمه‌داری</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>آفت طبیعی</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>جنگ</translation>
    </message>
    <message>
        <source>End of season</source>
        <translation>ختم فصل</translation>
    </message>
    <message>
        <source>Family reasons</source>
        <translation>دلایل خانوادگی</translation>
    </message>
    <message>
        <source>Re-entry ban</source>
        <translation>منع ورود</translation>
    </message>
    <message>
        <source>90-day limit</source>
        <translation>میعاد ۹۰ روز</translation>
    </message>
    <message>
        <source>No work</source>
        <translation>نبود کار</translation>
    </message>
    <message>
        <source>Permit lost</source>
        <translation>جواز از دست رفته</translation>
    </message>
    <message>
        <source>Expelled/deported</source>
        <translation>اخراج</translation>
    </message>
    <message>
        <source>Wages not paid</source>
        <translation>معاش پرداخته نشده</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>صحت</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>بازداشت</translation>
    </message>
    <message>
        <source>Under 24 h</source>
        <translation>کمتر از ۲۴ ساعت</translation>
    </message>
    <message>
        <source>1-89 days</source>
        <translation>۱ تا ۸۹ روز</translation>
    </message>
    <message>
        <source>3-12 months</source>
        <translation>۳ تا ۱۲ ماه</translation>
    </message>
    <message>
        <source>12 months or more</source>
        <translation>۱۲ ماه یا بیشتر</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>نامعلوم</translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>Key in the document</source>
        <translation>سند را بنویسید</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>تصحیح با دست</translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation>Enter: خانهٔ بعدی</translation>
    </message>
    <message>
        <source>&amp;Type of document</source>
        <translation>&amp;نوع سند</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>بگذارید همان‌طور باشد</translation>
    </message>
    <message>
        <source>Take it so</source>
        <translation>همین را بپذیرید</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;تخلص</translation>
    </message>
    <message>
        <source>&amp;Given names</source>
        <translation>&amp;نام</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>&amp;جنسیت</translation>
    </message>
    <message>
        <source>Date of &amp;birth</source>
        <translation>&amp;روز تولد</translation>
    </message>
    <message>
        <source>&amp;Nationality</source>
        <translation>تا&amp;بعیت</translation>
    </message>
    <message>
        <source>&amp;Issued by</source>
        <translation>&amp;صادرکننده</translation>
    </message>
    <message>
        <source>&amp;Document number</source>
        <translation>&amp;شمارهٔ سند</translation>
    </message>
    <message>
        <source>&amp;Expiry</source>
        <translation>ا&amp;نقضا</translation>
    </message>
    <message>
        <source>Write the date as 15.06.1985, 06.1985 or 1985.</source>
        <translation>تاریخ را چنین بنویسید: 15.06.1985 یا 06.1985 یا 1985.</translation>
    </message>
    <message>
        <source>Give the year of the Gregorian calendar, such as 1985.</source>
        <translation>سال را به میلادی بنویسید، مانند 1985.</translation>
    </message>
    <message>
        <source>Choose what kind of document it is.</source>
        <translation>نوع سند را برگزینید.</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>دست‌کم یک نام بنویسید.</translation>
    </message>
    <message>
        <source>Choose one. Not known is an answer too.</source>
        <translation>یکی را برگزینید. «نامعلوم» هم جواب است.</translation>
    </message>
    <message>
        <source>Choose the country, or Nationality unknown.</source>
        <translation>کشور را برگزینید یا «تابعیت نامعلوم».</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Register</source>
        <translation>ثبت‌نام</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جستجو</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>همگام‌سازی</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>نوبت کاری</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>پنهان</translation>
    </message>
    <message>
        <source>This sheet of keys</source>
        <translation>همین برگهٔ کلیدها</translation>
    </message>
    <message>
        <source>Change the shift</source>
        <translation>تغییر نوبت کاری</translation>
    </message>
    <message>
        <source>Hide and lock at once</source>
        <translation>پنهان و قفل فوری</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Expired on {day}: saving allowed</source>
        <translation>در {day} منقضی شد: ذخیره مجاز است</translation>
    </message>
    <message>
        <source>Keyed by hand</source>
        <translation>با دست نوشته شد</translation>
    </message>
    <message>
        <source>From the ID card</source>
        <translation>از تذکره</translation>
    </message>
    <message>
        <source>From the passport</source>
        <translation>از پاسپورت</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>جنسیت</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>تولد</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>بی‌شماره</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>سند</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>صادرکننده</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>تابعیت</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>انقضا</translation>
    </message>
    <message>
        <source>{birth} · age {age}</source>
        <translation>{birth} · {age} ساله</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>گفته نشده</translation>
    </message>
    <message>
        <source>{count} of {count} check digits agree</source>
        <translation>{count} رقم کنترول از {count} درست است</translation>
    </message>
    <message>
        <source>line {line}, position {position}</source>
        <translation>سطر {line}، جای {position}</translation>
    </message>
    <message>
        <source>Line {line} has {found} of {expected} characters. Scan it again.</source>
        <translation>سطر {line} دارای {found} حرف از {expected} است. دوباره اسکن کنید.</translation>
    </message>
    <message>
        <source>Document number: {where} is {found}, computed {expected}.</source>
        <translation>شمارهٔ سند: {where}، {found} است، محاسبه {expected}.</translation>
    </message>
    <message>
        <source>Date of birth: {where} is {found}, computed {expected}.</source>
        <translation>روز تولد: {where}، {found} است، محاسبه {expected}.</translation>
    </message>
    <message>
        <source>Date of expiry: {where} is {found}, computed {expected}.</source>
        <translation>روز انقضا: {where}، {found} است، محاسبه {expected}.</translation>
    </message>
    <message>
        <source>Personal number: {where} is {found}, computed {expected}.</source>
        <translation>شمارهٔ شخصی: {where}، {found} است، محاسبه {expected}.</translation>
    </message>
    <message>
        <source>Whole document: {where} is {found}, computed {expected}.</source>
        <translation>کل سند: {where}، {found} است، محاسبه {expected}.</translation>
    </message>
    <message>
        <source>Read wrongly: {where}, {found} cannot stand there.</source>
        <translation>نادرست خوانده شد: {where}، {found} آنجا نمی‌آید.</translation>
    </message>
    <message>
        <source>The document gives no name. Enter the name by hand.</source>
        <translation>در سند نامی نیست. نام را با دست بنویسید.</translation>
    </message>
    <message>
        <source>The names are parted in an unusual way. Compare them.</source>
        <translation>نام‌ها به شکل غیرعادی جدا شده‌اند. مقایسه کنید.</translation>
    </message>
    <message>
        <source>The name is cut off in the lines. Compare it with the page.</source>
        <translation>نام در سطرها بریده شده است. با صفحه مقایسه کنید.</translation>
    </message>
    <message>
        <source>The date of birth does not exist: {where}. Compare it.</source>
        <translation>چنین روز تولدی وجود ندارد: {where}. مقایسه کنید.</translation>
    </message>
    <message>
        <source>The date of expiry does not exist: {where}. Compare it.</source>
        <translation>چنین روز انقضایی وجود ندارد: {where}. مقایسه کنید.</translation>
    </message>
    <message>
        <source>An old French identity card: it states no nationality and no expiry. Ask.</source>
        <translation>تذکرهٔ کهنهٔ فرانسوی: تابعیت و انقضا در آن نیست. بپرسید.</translation>
    </message>
    <message>
        <source>The keyboard was set to another alphabet; the letters were put right.</source>
        <translation>صفحه‌کلید به الفبای دیگر بود؛ حروف درست شد.</translation>
    </message>
    <message>
        <source>The issuing country is written the old way, read as today&apos;s.</source>
        <translation>کشور صادرکننده به شیوهٔ کهنه نوشته شده؛ نام امروزی گرفته شد.</translation>
    </message>
    <message>
        <source>The issuing country is not stated.</source>
        <translation>کشور صادرکننده نوشته نشده است.</translation>
    </message>
    <message>
        <source>The issuing country&apos;s code is in no list. Compare it.</source>
        <translation>کود کشور صادرکننده در هیچ فهرست نیست. مقایسه کنید.</translation>
    </message>
    <message>
        <source>The nationality is written the old way, read as today&apos;s.</source>
        <translation>تابعیت به شیوهٔ کهنه نوشته شده؛ نام امروزی گرفته شد.</translation>
    </message>
    <message>
        <source>The nationality is not stated.</source>
        <translation>تابعیت نوشته نشده است.</translation>
    </message>
    <message>
        <source>The nationality&apos;s code is in no list. Compare it.</source>
        <translation>کود تابعیت در هیچ فهرست نیست. مقایسه کنید.</translation>
    </message>
    <message>
        <source>The nationality&apos;s code is in no list: recorded as unknown.</source>
        <translation>کود تابعیت در هیچ فهرست نیست: نامعلوم ثبت شد.</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Name, birth and document appear here, with what their check digits say.</source>
        <translation>نام، تولد و سند اینجا می‌آید، با آنچه ارقام کنترول می‌گویند.</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>اسکن دوباره</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>تصحیح با دست</translation>
    </message>
    <message>
        <source>Key in by hand</source>
        <translation>با دست بنویسید</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>سند</translation>
    </message>
    <message>
        <source>Note it and tell the traveller.</source>
        <translation>یادداشت کنید و به مسافر بگویید.</translation>
    </message>
    <message>
        <source>Compare with the document: saving allowed</source>
        <translation>با سند مقایسه کنید: ذخیره مجاز است</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>با دست تصحیح شد</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This is not the passphrase. Try again.</source>
        <translation>رمز ورود درست نیست. دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>Too many wrong passphrases. Try again in {seconds} seconds.</source>
        <translation>رمز نادرست بسیار بود. پس از {seconds} ثانیه دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>This officer cannot sign in on this laptop.</source>
        <translation>این مأمور نمی‌تواند در این لپ‌تاپ وارد شود.</translation>
    </message>
    <message>
        <source>Use at least 12 characters, or four words that do not belong together.</source>
        <translation>دست‌کم ۱۲ حرف، یا چهار کلمه که با هم ربط ندارند.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Start again.</source>
        <translation>دو رمز یکی نیست. از نو آغاز کنید.</translation>
    </message>
    <message>
        <source>This officer can already sign in on this laptop.</source>
        <translation>این مأمور از پیش می‌تواند در این لپ‌تاپ وارد شود.</translation>
    </message>
    <message>
        <source>Give the officer&apos;s name.</source>
        <translation>نام مأمور را بنویسید.</translation>
    </message>
    <message>
        <source>Give the officer at least one role.</source>
        <translation>به مأمور دست‌کم یک وظیفه بدهید.</translation>
    </message>
    <message>
        <source>Admit another officer first: this is the last who can sign in.</source>
        <translation>نخست مأمور دیگری را بپذیرید: این آخرین کسی است که وارد می‌شود.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask the supervisor.</source>
        <translation>وظیفهٔ شما این اجازه را ندارد. از مسئول بپرسید.</translation>
    </message>
    <message>
        <source>This laptop is not enrolled yet. Ask headquarters for an enrolment code.</source>
        <translation>این لپ‌تاپ هنوز ثبت نشده است. از دفتر مرکزی کود ثبت بخواهید.</translation>
    </message>
    <message>
        <source>This laptop is enrolled already.</source>
        <translation>این لپ‌تاپ از پیش ثبت شده است.</translation>
    </message>
    <message>
        <source>This enrolment code has been used or is too old. Ask headquarters for a new one.</source>
        <translation>این کود ثبت به کار رفته یا کهنه است. از دفتر مرکزی کود نو بخواهید.</translation>
    </message>
    <message>
        <source>Headquarters does not know this enrolment code. Copy all of it, or ask for a new one.</source>
        <translation>دفتر مرکزی این کود ثبت را نمی‌شناسد. همه‌اش را کاپی کنید یا کود نو بخواهید.</translation>
    </message>
    <message>
        <source>An enrolment code begins with MZ1. Copy all of it.</source>
        <translation>کود ثبت با MZ1 آغاز می‌شود. همه‌اش را کاپی کنید.</translation>
    </message>
    <message>
        <source>This is not a machine-readable zone. Scan again, or type its two or three lines.</source>
        <translation>این سطرهای ماشین‌خوان نیست. دوباره اسکن کنید یا دو سه سطر آن را بنویسید.</translation>
    </message>
    <message>
        <source>This date does not exist. Check day, month and year.</source>
        <translation>این تاریخ وجود ندارد. روز، ماه و سال را ببینید.</translation>
    </message>
    <message>
        <source>Give both ends of the birth date, or none.</source>
        <translation>هر دو سر تاریخ تولد را بنویسید، یا هیچ‌کدام را.</translation>
    </message>
    <message>
        <source>The earliest birth date lies after the latest.</source>
        <translation>نخستین تاریخ تولد پس از آخرین است.</translation>
    </message>
    <message>
        <source>This field cannot be corrected here.</source>
        <translation>این خانه را اینجا نمی‌توان تصحیح کرد.</translation>
    </message>
    <message>
        <source>This choice is not in the list. Choose again.</source>
        <translation>این در فهرست نیست. دوباره برگزینید.</translation>
    </message>
    <message>
        <source>This is no country. Choose one from the list.</source>
        <translation>چنین کشوری نیست. از فهرست برگزینید.</translation>
    </message>
    <message>
        <source>Start the shift first.</source>
        <translation>نخست نوبت کاری را آغاز کنید.</translation>
    </message>
    <message>
        <source>Scan the document first.</source>
        <translation>نخست سند را اسکن کنید.</translation>
    </message>
    <message>
        <source>Say the notice first.</source>
        <translation>نخست متن را بگویید.</translation>
    </message>
    <message>
        <source>Answer all questions first.</source>
        <translation>نخست به همهٔ پرسش‌ها جواب دهید.</translation>
    </message>
    <message>
        <source>Without consent the person is only counted.</source>
        <translation>بدون رضایت، شخص تنها شمرده می‌شود.</translation>
    </message>
    <message>
        <source>The consent text is a draft: it may be used for practice only. Ask headquarters for the approved text.</source>
        <translation>متن رضایت پیش‌نویس است: تنها برای تمرین. از دفتر مرکزی متن تأییدشده بخواهید.</translation>
    </message>
    <message>
        <source>The earlier visit is not on this laptop. Answer the first question with no.</source>
        <translation>سفر پیشین در این لپ‌تاپ نیست. به پرسش نخست «نخیر» بگویید.</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>این خانه را پر کنید.</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>دست‌کم یک نام بنویسید.</translation>
    </message>
    <message>
        <source>A draft is damaged. Start this person anew.</source>
        <translation>پیش‌نویس خراب است. این شخص را از نو آغاز کنید.</translation>
    </message>
    <message>
        <source>This draft is no longer there. Scan the document anew.</source>
        <translation>این پیش‌نویس دیگر نیست. سند را از نو اسکن کنید.</translation>
    </message>
    <message>
        <source>A registration number looks like KG03-7F4K2Q-5.</source>
        <translation>شمارهٔ ثبت چنین است: KG03-7F4K2Q-5.</translation>
    </message>
    <message>
        <source>This number has a typing error: its last character does not fit. Read it again.</source>
        <translation>در این شماره اشتباه است: حرف آخر جور نمی‌آید. دوباره بخوانید.</translation>
    </message>
    <message>
        <source>This laptop has used all its registration numbers. Connect to headquarters.</source>
        <translation>شماره‌های ثبت این لپ‌تاپ تمام شد. با دفتر مرکزی وصل شوید.</translation>
    </message>
    <message>
        <source>Say why these records go out.</source>
        <translation>بگویید این ثبت‌ها چرا بیرون داده می‌شود.</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>خروجی متوقف شد. فایلی نوشته نشد.</translation>
    </message>
    <message>
        <source>A part of the export could not be removed. Delete it by hand.</source>
        <translation>پاره‌ای از خروجی پاک نشد. با دست پاکش کنید.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>فایلی با این نام از پیش هست. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>This registration is not on this laptop.</source>
        <translation>این ثبت‌نام در این لپ‌تاپ نیست.</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>فایلی را برای نوشتن برگزینید.</translation>
    </message>
    <message>
        <source>Write the day as 24.11.2026, or leave it empty.</source>
        <translation>روز را چنین بنویسید: 24.11.2026، یا خالی بگذارید.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Tell the supervisor this number: {reference}.</source>
        <translation>چیزی نامنتظر رخ داد. این شماره را به مسئول بگویید: {reference}.</translation>
    </message>
    <message>
        <source>Manzil is already open on this laptop. Use its window.</source>
        <translation>منزل در این لپ‌تاپ از پیش باز است. از همان پنجره کار کنید.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>دیسک پر است. جای خالی کنید و دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>The disk does not take or give the file. Check it.</source>
        <translation>دیسک فایل را نمی‌گیرد یا نمی‌دهد. آن را ببینید.</translation>
    </message>
    <message>
        <source>The database is busy. Try again in a moment.</source>
        <translation>پایگاه داده مصروف است. کمی بعد دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>The laptop is locked. Sign in again.</source>
        <translation>لپ‌تاپ قفل است. دوباره وارد شوید.</translation>
    </message>
    <message>
        <source>The database of this laptop is gone from its folder. Put it back, or call headquarters. No new one was made.</source>
        <translation>پایگاه دادهٔ این لپ‌تاپ در پوشه‌اش نیست. برگردانید یا به دفتر مرکزی زنگ بزنید. چیزی نو ساخته نشد.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program. Install that version.</source>
        <translation>پایگاه داده را نسخهٔ تازه‌تر برنامه نوشته است. همان نسخه را نصب کنید.</translation>
    </message>
    <message>
        <source>The key file keys.json is gone from the data folder. Put it back from a copy, or ask headquarters. No new one was made.</source>
        <translation>فایل کلید keys.json در پوشه نیست. از کاپی برگردانید یا از دفتر مرکزی بپرسید. چیزی نو ساخته نشد.</translation>
    </message>
    <message>
        <source>The file laptop.json in the data folder is damaged. Put it back from a copy, or ask headquarters; the registrations are not touched.</source>
        <translation>فایل laptop.json در پوشه خراب است. از کاپی برگردانید یا از دفتر مرکزی بپرسید؛ به ثبت‌ها دست نخورده است.</translation>
    </message>
    <message>
        <source>Parts of this laptop&apos;s data are missing. Put them back from a copy, or call headquarters. Nothing was changed.</source>
        <translation>بخشی از داده‌های این لپ‌تاپ نیست. از کاپی برگردانید یا به دفتر مرکزی زنگ بزنید. چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>The translations could not be compiled. Run the set-up again.</source>
        <translation>ترجمه‌ها آماده نشد. نصب را دوباره اجرا کنید.</translation>
    </message>
    <message>
        <source>Headquarters cannot be reached. Nothing is lost; it is tried again.</source>
        <translation>دفتر مرکزی در دسترس نیست. چیزی گم نشده؛ دوباره کوشش می‌شود.</translation>
    </message>
    <message>
        <source>The network wants a sign-in page first. Open the browser, sign in to the network, then send again.</source>
        <translation>شبکه نخست صفحهٔ ورود می‌خواهد. مرورگر را باز کنید، وارد شبکه شوید، سپس دوباره بفرستید.</translation>
    </message>
    <message>
        <source>Headquarters is busy. It is tried again later.</source>
        <translation>دفتر مرکزی مصروف است. پسان دوباره کوشش می‌شود.</translation>
    </message>
    <message>
        <source>Headquarters does not accept this laptop any more. Ask the supervisor; the records are safe here.</source>
        <translation>دفتر مرکزی دیگر این لپ‌تاپ را نمی‌پذیرد. از مسئول بپرسید؛ ثبت‌ها اینجا محفوظ‌اند.</translation>
    </message>
    <message>
        <source>This code is damaged or not one of ours. Scan it again.</source>
        <translation>این کود خراب است یا از ما نیست. دوباره اسکن کنید.</translation>
    </message>
    <message>
        <source>Headquarters knows another history of this laptop, as after an old copy was put back. Sending has stopped; call headquarters.</source>
        <translation>دفتر مرکزی تاریخچهٔ دیگری از این لپ‌تاپ دارد، مانند پس از برگرداندن کاپی کهنه. ارسال ایستاد؛ به دفتر مرکزی زنگ بزنید.</translation>
    </message>
    <message>
        <source>Headquarters no longer speaks with this version. Update the program.</source>
        <translation>دفتر مرکزی دیگر با این نسخه کار نمی‌کند. برنامه را تازه کنید.</translation>
    </message>
    <message>
        <source>Another exchange with headquarters is running. Wait for its end.</source>
        <translation>همگام‌سازی دیگری با دفتر مرکزی روان است. تا پایان صبر کنید.</translation>
    </message>
    <message>
        <source>Headquarters lacks what it once confirmed; it is sent again by itself.</source>
        <translation>دفتر مرکزی آنچه تأیید کرده بود ندارد؛ خودش دوباره فرستاده می‌شود.</translation>
    </message>
    <message>
        <source>A sealed batch was damaged; what it held is sent again by itself.</source>
        <translation>بستهٔ مهرشده خراب بود؛ محتوایش خودش دوباره فرستاده می‌شود.</translation>
    </message>
    <message>
        <source>The address of headquarters, or of the proxy on the way to it, cannot be used. Call headquarters.</source>
        <translation>نشانی دفتر مرکزی یا پراکسی راه آن به کار نمی‌آید. به دفتر مرکزی زنگ بزنید.</translation>
    </message>
    <message>
        <source>The file carrier.json in the data folder is damaged, so nothing can be sent. Put it back from a copy, or ask headquarters; the registrations are not touched.</source>
        <translation>فایل carrier.json در پوشه خراب است و ارسال نمی‌شود. از کاپی برگردانید یا از دفتر مرکزی بپرسید؛ به ثبت‌ها دست نخورده است.</translation>
    </message>
    <message>
        <source>Headquarters found a batch too large; it is sent in parts.</source>
        <translation>بسته برای دفتر مرکزی بزرگ بود؛ پاره‌پاره فرستاده می‌شود.</translation>
    </message>
    <message>
        <source>The clock of this laptop is wrong. Put it right, then send again.</source>
        <translation>ساعت این لپ‌تاپ نادرست است. درستش کنید و دوباره بفرستید.</translation>
    </message>
    <message>
        <source>Sending was stopped. It goes on from here next time.</source>
        <translation>ارسال متوقف شد. بار دیگر از همین‌جا ادامه می‌یابد.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Do not delete it: call headquarters, who can save what is in it.</source>
        <translation>پایگاه دادهٔ این لپ‌تاپ خراب است. پاکش نکنید: به دفتر مرکزی زنگ بزنید تا محتوایش را نجات دهند.</translation>
    </message>
    <message>
        <source>The database file does not belong to these keys. Put the right file back, or call headquarters. Nothing was changed.</source>
        <translation>فایل پایگاه داده از این کلیدها نیست. فایل درست را برگردانید یا به دفتر مرکزی زنگ بزنید. چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>The journal of this laptop is damaged or was changed. Stop here and call headquarters.</source>
        <translation>روزنامچهٔ این لپ‌تاپ خراب یا دستکاری شده است. همین‌جا بایستید و به دفتر مرکزی زنگ بزنید.</translation>
    </message>
    <message>
        <source>The key file is damaged. Put it back from a copy, or ask headquarters.</source>
        <translation>فایل کلید خراب است. از کاپی برگردانید یا از دفتر مرکزی بپرسید.</translation>
    </message>
    <message>
        <source>A message or file of the exchange is damaged or not genuine. It is not used.</source>
        <translation>پیام یا فایل همگام‌سازی خراب یا ناراست است. به کار نمی‌رود.</translation>
    </message>
    <message>
        <source>The server that answered is not headquarters, or its answer is not signed by it. Nothing was sent.</source>
        <translation>سروری که جواب داد از دفتر مرکزی نیست، یا جوابش امضا ندارد. چیزی فرستاده نشد.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Looking what waits …</source>
        <translation>دیدن آنچه در انتظار است …</translation>
    </message>
    <message>
        <source>Sending · {count} left</source>
        <translation>در حال ارسال · {count} مانده</translation>
    </message>
    <message>
        <source>Stopped · {count} waiting</source>
        <translation>ایستاده · {count} در انتظار</translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation>آفلاین · {count} در انتظار</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} در انتظار</translation>
    </message>
    <message>
        <source>All confirmed</source>
        <translation>همه تأیید شده</translation>
    </message>
    <message>
        <source>No contact with headquarters yet</source>
        <translation>هنوز با دفتر مرکزی تماسی نبود</translation>
    </message>
    <message>
        <source>Last contact {when}</source>
        <translation>آخرین تماس {when}</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Export the list</source>
        <translation>بیرون دادن فهرست</translation>
    </message>
    <message>
        <source>&amp;Reason, as it will stand in the journal</source>
        <translation>&amp;دلیل، چنان‌که در روزنامچه می‌آید</translation>
    </message>
    <message>
        <source>From &amp;day</source>
        <translation>&amp;از روز</translation>
    </message>
    <message>
        <source>&amp;To day, included</source>
        <translation>&amp;تا روز، با همان روز</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>&amp;فایل</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;برگزیدن …</translation>
    </message>
    <message>
        <source>&amp;Write the file</source>
        <translation>&amp;نوشتن فایل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Those found by “{text}”, in a CSV file that anyone can read.</source>
        <translation>یافته‌ها برای «{text}»، در فایل CSV که هر کس می‌تواند بخواند.</translation>
    </message>
    <message>
        <source>Everyone in the list, in a CSV file that anyone can read.</source>
        <translation>همهٔ فهرست، در فایل CSV که هر کس می‌تواند بخواند.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>نوشتن فایل</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جدول‌ها (*.csv)</translation>
    </message>
    <message>
        <source>Written so far: {count}</source>
        <translation>تا اکنون نوشته شد: {count}</translation>
    </message>
    <message>
        <source>Written: {count}</source>
        <translation>نوشته شد: {count}</translation>
    </message>
    <message>
        <source>The export stands in the journal.</source>
        <translation>این خروجی در روزنامچه آمد.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>yesterday {time}</source>
        <translation>دیروز {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ثانیه</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} دقیقه</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ساعت و {minutes} دقیقه</translation>
    </message>
    <message>
        <source>{days} days {hours} h</source>
        <translation>{days} روز و {hours} ساعت</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} کیلوبایت</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} میگابایت</translation>
    </message>
    <message>
        <source>birth date unknown</source>
        <translation>تاریخ تولد نامعلوم</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Throw &amp;away</source>
        <translation>&amp;دور انداختن</translation>
    </message>
    <message>
        <source>&amp;Save and scan next</source>
        <translation>&amp;ذخیره و اسکن بعدی</translation>
    </message>
    <message>
        <source>Correcting: Ctrl+Enter takes it, Esc leaves it</source>
        <translation>تصحیح: Ctrl+Enter می‌پذیرد، Esc می‌گذارد</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>ذخیره می‌شود …</translation>
    </message>
    <message>
        <source>Nothing to save before a document is read</source>
        <translation>پیش از خواندن سند چیزی برای ذخیره نیست</translation>
    </message>
    <message>
        <source>The consent text is a draft, for practice only: ask headquarters</source>
        <translation>متن رضایت پیش‌نویس است، تنها برای تمرین: از دفتر مرکزی بخواهید</translation>
    </message>
    <message>
        <source>Questions left: {count}</source>
        <translation>پرسش‌های مانده: {count}</translation>
    </message>
    <message>
        <source>Say the key message, then press F5</source>
        <translation>سخن اصلی را بگویید، سپس F5</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>در این صفحه</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>همه‌جا</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Seen here before?</source>
        <translation>پیش‌تر دیده شده؟</translation>
    </message>
    <message>
        <source>Purpose of the journey</source>
        <translation>هدف سفر</translation>
    </message>
    <message>
        <source>Reason of the return</source>
        <translation>دلیل بازگشت</translation>
    </message>
    <message>
        <source>Next destination</source>
        <translation>مقصد بعدی</translation>
    </message>
    <message>
        <source>Intended stay</source>
        <translation>مدت اقامت</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>رضایت</translation>
    </message>
    <message>
        <source>Anything that worries you?</source>
        <translation>چیزی شما را نگران می‌کند؟</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Say aloud: {words}</source>
        <translation>با صدا: {words}</translation>
    </message>
    <message>
        <source>Yes leads to the protection officer</source>
        <translation>«بلی» نزد مأمور حفاظت می‌برد</translation>
    </message>
    <message>
        <source>gives the number</source>
        <translation>شماره می‌دهد</translation>
    </message>
    <message>
        <source>One key. Nothing is chosen for you.</source>
        <translation>یک کلید. هیچ چیز از پیش انتخاب نشده است.</translation>
    </message>
    <message>
        <source>One key, or type the name of another place.</source>
        <translation>یک کلید، یا نام جای دیگر را بنویسید.</translation>
    </message>
    <message>
        <source>Ask quietly. Do not write down what you hear.</source>
        <translation>آهسته بپرسید. آنچه می‌شنوید ننویسید.</translation>
    </message>
    <message>
        <source>Enter saves and starts the next person.</source>
        <translation>Enter ذخیره می‌کند و نفر بعدی آغاز می‌شود.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>بلی</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نخیر</translation>
    </message>
    <message>
        <source>Yes, the same person</source>
        <translation>بلی، همین شخص</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>نخیر، شخص دیگر</translation>
    </message>
    <message>
        <source>No earlier visit found</source>
        <translation>سفر پیشین یافت نشد</translation>
    </message>
    <message>
        <source>Yes, agrees</source>
        <translation>بلی، موافق است</translation>
    </message>
    <message>
        <source>{day}, {post}, {direction}</source>
        <translation>{day}، {post}، {direction}</translation>
    </message>
    <message>
        <source>Then: {questions}</source>
        <translation>سپس: {questions}</translation>
    </message>
</context>
<context>
    <name>LaneBodies</name>
    <message>
        <source>Yes</source>
        <translation>بلی</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>همین شخص</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نخیر</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>شخص دیگر</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>موافق است</translation>
    </message>
    <message>
        <source>counted without a name</source>
        <translation>بی‌نام شمرده می‌شود</translation>
    </message>
    <message>
        <source>to the protection officer</source>
        <translation>نزد مأمور حفاظت</translation>
    </message>
    <message>
        <source>nothing noticed</source>
        <translation>چیزی دیده نشد</translation>
    </message>
    <message>
        <source>The look-up did not work: ask whether the person was here before.</source>
        <translation>جستجو نشد: بپرسید این شخص پیش‌تر اینجا بوده یا نه.</translation>
    </message>
    <message>
        <source>Same document: {visit}</source>
        <translation>همین سند: {visit}</translation>
    </message>
    <message>
        <source>Say aloud in {language}</source>
        <translation>با صدا بگویید، به {language}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&amp;Continue it</source>
        <translation>&amp;ادامه دهید</translation>
    </message>
    <message>
        <source>Th&amp;row it away</source>
        <translation>&amp;دور بیندازید</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>برگردانید</translation>
    </message>
    <message>
        <source>It is t&amp;his person&apos;s</source>
        <translation>سند ه&amp;مین شخص است</translation>
    </message>
    <message>
        <source>{name} begins the next person after this one is saved.</source>
        <translation>پس از ذخیرهٔ این شخص، {name} نفر بعدی است.</translation>
    </message>
    <message>
        <source>Another document was read</source>
        <translation>سند دیگری خوانده شد</translation>
    </message>
    <message>
        <source>Worried: finish here, then go along</source>
        <translation>نگرانی: اینجا تمام کنید، سپس همراهش بروید</translation>
    </message>
    <message>
        <source>Save, and take the person to the protection officer in the private room. Nothing of it is written down here.</source>
        <translation>ذخیره کنید و شخص را نزد مأمور حفاظت به اتاق جداگانه ببرید. در اینجا چیزی از آن نوشته نمی‌شود.</translation>
    </message>
    <message>
        <source>Saved again: known person</source>
        <translation>دوباره ذخیره شد: شخص آشنا</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>ذخیره شد</translation>
    </message>
    <message>
        <source>Counted without a name</source>
        <translation>بی‌نام شمرده شد</translation>
    </message>
    <message>
        <source>What was read is destroyed. Help goes on without a registration.</source>
        <translation>آنچه خوانده شد نابود شد. کمک بدون ثبت ادامه دارد.</translation>
    </message>
    <message>
        <source>Thrown away: nobody was registered</source>
        <translation>دور انداخته شد: کسی ثبت نشد</translation>
    </message>
    <message>
        <source>Last saved {when}. Nothing of it is lost.</source>
        <translation>آخرین ذخیره {when}. چیزی گم نشده است.</translation>
    </message>
    <message>
        <source>More drafts after it: {count}.</source>
        <translation>پیش‌نویس‌های دیگر پس از آن: {count}.</translation>
    </message>
    <message>
        <source>An unfinished registration was found</source>
        <translation>ثبت ناتمامی یافت شد</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Manzil</source>
        <translation>منزل</translation>
    </message>
    <message>
        <source>Hide and lock</source>
        <translation>پنهان و قفل</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>پنهان</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Say first:</source>
        <translation>نخست بگویید:</translation>
    </message>
    <message>
        <source>Said in {language}</source>
        <translation>گفته شد، به {language}</translation>
    </message>
    <message>
        <source>It is said</source>
        <translation>گفته شد</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>nationality unknown</source>
        <translation>تابعیت نامعلوم</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>بدون سند</translation>
    </message>
    <message>
        <source>{birth} ({age})</source>
        <translation>{birth} ({age})</translation>
    </message>
    <message>
        <source>{birth} ({age} or {oldest})</source>
        <translation>{birth} ({age} یا {oldest})</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>تأیید شد</translation>
    </message>
    <message>
        <source>by headquarters</source>
        <translation>از دفتر مرکزی</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>در انتظار</translation>
    </message>
    <message>
        <source>safe on this laptop</source>
        <translation>محفوظ در لپ‌تاپ</translation>
    </message>
</context>
<context>
    <name>PlaceSearch</name>
    <message>
        <source>Name or code of the &amp;place</source>
        <translation>نام یا کود &amp;جای</translation>
    </message>
    <message>
        <source>A digit chooses from the list. Esc: back to the nine.</source>
        <translation>رقم از فهرست برمی‌گزیند. Esc: بازگشت به نُه جای.</translation>
    </message>
    <message>
        <source>No place found. Try the name in English, or a shorter part of it.</source>
        <translation>جایی یافت نشد. نام را به انگلیسی یا کوتاه‌تر بنویسید.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;توقف</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>پیشرفت ارسال</translation>
    </message>
    <message>
        <source>Sending begins …</source>
        <translation>ارسال آغاز می‌شود …</translation>
    </message>
    <message>
        <source>A break in the link costs nothing: it goes on from here.</source>
        <translation>قطع ارتباط زیانی ندارد: از همین‌جا ادامه می‌یابد.</translation>
    </message>
    <message>
        <source>{done} of {total} entries confirmed</source>
        <translation>{done} ثبت از {total} تأیید شد</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>نزدیک {time} مانده</translation>
    </message>
    <message>
        <source>{done} of {total} confirmed by headquarters. A break in the link costs nothing: it goes on from here.</source>
        <translation>دفتر مرکزی {done} از {total} را تأیید کرد. قطع ارتباط زیانی ندارد: از همین‌جا ادامه می‌یابد.</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>در انتظار ارسال: {count}</translation>
    </message>
    <message>
        <source>Everything is safe on this laptop. Sending starts by itself.</source>
        <translation>همه چیز در این لپ‌تاپ محفوظ است. ارسال خودش آغاز می‌شود.</translation>
    </message>
    <message>
        <source>Headquarters has confirmed everything</source>
        <translation>دفتر مرکزی همه را تأیید کرده است</translation>
    </message>
    <message>
        <source>Nothing waits on this laptop.</source>
        <translation>در این لپ‌تاپ چیزی در انتظار نیست.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>جستجو در:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;نام فایل:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>نوع فایل‌ها:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;ذخیره</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;باز کردن</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>پوشه:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>پوشهٔ &amp;نو</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پس</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>پیش</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>پوشهٔ بالا</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;برگرداندن</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;تکرار</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>ب&amp;ریدن</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;کاپی</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسباندن</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>انتخاب همه</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;بلی</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;نخیر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>راهنما</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>دور انداختن</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>{place} of {all} · Backspace: back</source>
        <translation>{place} از {all} · برگشت: Backspace</translation>
    </message>
    <message>
        <source>More choices · Backspace: the first ones</source>
        <translation>گزینه‌های بیشتر · Backspace: نخستین‌ها</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Registrar</source>
        <translation>مأمور ثبت</translation>
    </message>
    <message>
        <source>Protection officer</source>
        <translation>مأمور حفاظت</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مسئول</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>تحلیلگر</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>مأمور حفاظت داده‌ها</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدیر سیستم</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>Read the document again</source>
        <translation>خواندن دوبارهٔ سند</translation>
    </message>
    <message>
        <source>Scan the document</source>
        <translation>سند را اسکن کنید</translation>
    </message>
    <message>
        <source>Esc: leave it as it is</source>
        <translation>Esc: همان‌طور بماند</translation>
    </message>
    <message>
        <source>Hold the lines at the foot of the page to the reader. No click is needed.</source>
        <translation>سطرهای پایین صفحه را به دستگاه نشان دهید. کلیک لازم نیست.</translation>
    </message>
    <message>
        <source>Spaces and case do not matter</source>
        <translation>فاصله و بزرگی حروف مهم نیست</translation>
    </message>
    <message>
        <source>Or type the &amp;lines  (F2)</source>
        <translation>یا &amp;سطرها را بنویسید  (F2)</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>بخوانید</translation>
    </message>
    <message>
        <source>Line {line} of {lines}: {count} of {width} characters</source>
        <translation>سطر {line} از {lines}: {count} حرف از {width}</translation>
    </message>
    <message>
        <source>All lines are there: Enter reads them.</source>
        <translation>همهٔ سطرها هست: Enter می‌خواند.</translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message>
        <source>Schedule</source>
        <translation>زمان‌بندی</translation>
    </message>
    <message>
        <source>next {time}</source>
        <translation>بعدی {time}</translation>
    </message>
    <message>
        <source>Sends by itself whenever a link is there.</source>
        <translation>هر گاه ارتباط باشد خودش می‌فرستد.</translation>
    </message>
    <message>
        <source>Encrypted; only headquarters can open it.</source>
        <translation>رمزگذاری شده؛ تنها دفتر مرکزی باز می‌تواند.</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>ارسال ایستاده است</translation>
    </message>
    <message>
        <source>The last try did not succeed</source>
        <translation>آخرین کوشش ناکام ماند</translation>
    </message>
    <message>
        <source>The clock was not compared yet.</source>
        <translation>ساعت هنوز مقایسه نشده است.</translation>
    </message>
    <message>
        <source>The clock agrees with headquarters.</source>
        <translation>ساعت با دفتر مرکزی برابر است.</translation>
    </message>
    <message>
        <source>The clock differs from headquarters by {time}. Put it right.</source>
        <translation>ساعت با دفتر مرکزی {time} فرق دارد. درستش کنید.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>جستجو</translation>
    </message>
    <message>
        <source>Everyone registered at this post</source>
        <translation>همهٔ ثبت‌شدگان این گذرگاه</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>به فهرست</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>خروجی</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;یافتن</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>یافتن شخص</translation>
    </message>
    <message>
        <source>Name, document number or registration number</source>
        <translation>نام، شمارهٔ سند یا شمارهٔ ثبت</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>&amp;خروجی …</translation>
    </message>
    <message>
        <source>People registered here</source>
        <translation>ثبت‌شدگان اینجا</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Number and document</source>
        <translation>شماره و سند</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخرین بار</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>دفتر مرکزی</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>یافت شد: {count}</translation>
    </message>
    <message>
        <source>Newest first. Shown: {count}</source>
        <translation>نخست تازه‌ترین. نمایش: {count}</translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or the number of the document.</source>
        <translation>کسی یافت نشد. حروف کمتر یا شمارهٔ سند را بیازمایید.</translation>
    </message>
    <message>
        <source>Nobody is registered on this laptop yet.</source>
        <translation>هنوز کسی در این لپ‌تاپ ثبت نشده است.</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shift</source>
        <translation>نوبت کاری</translation>
    </message>
    <message>
        <source>Set once, holds for everyone until you change it</source>
        <translation>یک بار تعیین می‌شود و تا تغییر دهید برای همه است</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>برگزیدن</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>گروه بعدی</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>آغاز</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>جهت</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>وسیله</translation>
    </message>
    <message>
        <source>Language spoken at the counter</source>
        <translation>زبان گفتگو</translation>
    </message>
    <message>
        <source>Country of departure</source>
        <translation>کشور مبدأ</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;کشور</translation>
    </message>
    <message>
        <source>Type part of the name, or the three-letter code.</source>
        <translation>بخشی از نام یا کود سه‌حرفی را بنویسید.</translation>
    </message>
    <message>
        <source>&amp;End the shift</source>
        <translation>&amp;ختم نوبت کاری</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>جهت</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>وسیله</translation>
    </message>
    <message>
        <source>country</source>
        <translation>کشور</translation>
    </message>
    <message>
        <source>language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Still to choose: {what}</source>
        <translation>هنوز برگزیده نشده: {what}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>نگه داشتن</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>آغاز نوبت کاری</translation>
    </message>
</context>
<context>
    <name>ShiftStrip</name>
    <message>
        <source>Officer</source>
        <translation>مأمور</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>گذرگاه</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>جهت</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>وسیله</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>مبدأ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغییر</translation>
    </message>
    <message>
        <source>this hour</source>
        <translation>این ساعت</translation>
    </message>
    <message>
        <source>today</source>
        <translation>امروز</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Draft saved on this laptop at {time}</source>
        <translation>پیش‌نویس ساعت {time} در همین لپ‌تاپ ذخیره شد</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Earlier visit</source>
        <translation>سفر پیشین</translation>
    </message>
    <message>
        <source>Saved last</source>
        <translation>آخرین ذخیره</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>همگام‌سازی</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>جزئیات</translation>
    </message>
    <message>
        <source>Same document: {visit}</source>
        <translation>همین سند: {visit}</translation>
    </message>
    <message>
        <source>Purpose then: {purpose}</source>
        <translation>هدف آن وقت: {purpose}</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>شخص دیگر</translation>
    </message>
    <message>
        <source>You confirmed: same person</source>
        <translation>تأیید کردید: همین شخص</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>در انتظار ارسال: {count}</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>چیزی در انتظار ارسال نیست</translation>
    </message>
    <message>
        <source>Next try {when}</source>
        <translation>کوشش بعدی {when}</translation>
    </message>
    <message>
        <source>Nothing is lost offline</source>
        <translation>در آفلاین چیزی گم نمی‌شود</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Lost your passphrase? Ask the supervisor.</source>
        <translation>رمز را گم کردید؟ از مسئول بپرسید.</translation>
    </message>
    <message>
        <source>This laptop: {state}</source>
        <translation>این لپ‌تاپ: {state}</translation>
    </message>
    <message>
        <source>{contact}. Nothing is lost while offline.</source>
        <translation>{contact}. در حالت آفلاین چیزی گم نمی‌شود.</translation>
    </message>
    <message>
        <source>{laptop} · version {version} · {now}</source>
        <translation>{laptop} · نسخهٔ {version} · {now}</translation>
    </message>
</context>
<context>
    <name>SignInSide</name>
    <message>
        <source>Manzil</source>
        <translation>منزل</translation>
    </message>
    <message>
        <source>Registration at border points</source>
        <translation>ثبت‌نام در گذرگاه‌های سرحدی</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>به یاد داشته باشید</translation>
    </message>
    <message>
        <source>We record. We never decide who may pass.</source>
        <translation>ما ثبت می‌کنیم. هرگز تصمیم نمی‌گیریم که کی بگذرد.</translation>
    </message>
    <message>
        <source>Practice laptop</source>
        <translation>لپ‌تاپ تمرینی</translation>
    </message>
    <message>
        <source>For demonstration and practice. Register no real people here.</source>
        <translation>برای نمایش و تمرین. مردم واقعی را اینجا ثبت نکنید.</translation>
    </message>
    <message>
        <source>Encrypted: unreadable without a passphrase</source>
        <translation>رمزگذاری شده: بدون رمز ورود خوانده نمی‌شود</translation>
    </message>
    <message>
        <source>Border point, {countries}</source>
        <translation>گذرگاه سرحدی، {countries}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stored on this laptop, encrypted</source>
        <translation>در این لپ‌تاپ ذخیره و رمزگذاری شده</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Registrations</source>
        <translation>ثبت‌نام‌ها</translation>
    </message>
    <message>
        <source>Refusals, counted without a name</source>
        <translation>ردها، بی‌نام شمرده شده</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>تصحیح‌ها</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>نوبت‌های کاری</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>ورودها</translation>
    </message>
    <message>
        <source>Officers and passphrases</source>
        <translation>مأموران و رمزها</translation>
    </message>
    <message>
        <source>Registrations of known people</source>
        <translation>ثبت‌نام اشخاص آشنا</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>خروجی‌ها</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>ثبت‌های دیگر</translation>
    </message>
    <message>
        <source>Headquarters does not know this kind of entry yet.</source>
        <translation>دفتر مرکزی هنوز این نوع ثبت را نمی‌شناسد.</translation>
    </message>
    <message>
        <source>What arrived is damaged or incomplete.</source>
        <translation>آنچه رسید خراب یا ناقص است.</translation>
    </message>
    <message>
        <source>What it says does not fit the rules. Headquarters looks into it.</source>
        <translation>محتوایش با قواعد جور نیست. دفتر مرکزی می‌بیند.</translation>
    </message>
    <message>
        <source>It waits for an earlier entry of another laptop.</source>
        <translation>در انتظار ثبت پیشین از لپ‌تاپ دیگر است.</translation>
    </message>
    <message>
        <source>This laptop was reported stolen.</source>
        <translation>این لپ‌تاپ دزدیده‌شده گزارش شده است.</translation>
    </message>
    <message>
        <source>Headquarters could not take it over ({code}).</source>
        <translation>دفتر مرکزی آن را گرفته نتوانست ({code}).</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>همگام‌سازی</translation>
    </message>
    <message>
        <source>This laptop: {label}</source>
        <translation>این لپ‌تاپ: {label}</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ارسال اکنون</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>توقف ارسال</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>&amp;ارسال اکنون</translation>
    </message>
    <message>
        <source>Already sending</source>
        <translation>در حال ارسال است</translation>
    </message>
    <message>
        <source>Headquarters has not been reached yet</source>
        <translation>هنوز با دفتر مرکزی تماسی نبود</translation>
    </message>
    <message>
        <source>Last contact with headquarters: {when}</source>
        <translation>آخرین تماس با دفتر مرکزی: {when}</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>&amp;Interface</source>
        <translation>&amp;زبان پنجره</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>زبان پنجره</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>نما</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>آفتابی</translation>
    </message>
    <message>
        <source>A</source>
        <translation>ا</translation>
    </message>
    <message>
        <source>Usual letters</source>
        <translation>حروف عادی</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>ا+</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>حروف بزرگ</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تاریک</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>آفتابی</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting</source>
        <translation>در انتظار</translation>
    </message>
    <message>
        <source>Oldest: {time}</source>
        <translation>کهنه‌ترین: {time}</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>چیزی در انتظار نیست.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>کهنه‌ترین</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>شمار</translation>
    </message>
    <message>
        <source>none</source>
        <translation>هیچ</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Who are you?</source>
        <translation>شما کی هستید؟</translation>
    </message>
    <message>
        <source>Click, or use ↑ ↓</source>
        <translation>با موس، یا ↑ ↓</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>ورود</translation>
    </message>
    <message>
        <source>After three wrong tries the waiting time grows. F12 locks at any moment.</source>
        <translation>پس از سه اشتباه زمان انتظار بیشتر می‌شود. F12 هر لحظه قفل می‌کند.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>رمز ورود</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>باز می‌شود …</translation>
    </message>
    <message>
        <source>&amp;Passphrase of {officer}</source>
        <translation>&amp;رمز ورود {officer}</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>نخست رمز ورود را بنویسید.</translation>
    </message>
</context>
</TS>
