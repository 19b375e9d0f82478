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
    <name>AdmitForm</name>
    <message>
        <source>Admit an officer</source>
        <translation>پذیرفتن مأمور</translation>
    </message>
    <message>
        <source>The officer chooses the passphrase and types it; nobody else needs to know it.</source>
        <translation>مأمور رمز ورود را خودش برمی‌گزیند و خودش می‌نویسد؛ کسی دیگر نباید آن را بداند.</translation>
    </message>
    <message>
        <source>Nam&amp;e, as it is to be shown</source>
        <translation>&amp;نام، چنان‌که نشان داده شود</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>وظیفه‌ها</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the officer</source>
        <translation>&amp;رمز ورود مأمور</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>همان، بار &amp;دیگر</translation>
    </message>
    <message>
        <source>Yo&amp;ur own passphrase, to confirm</source>
        <translation>رمز ورود &amp;خودتان، برای تأیید</translation>
    </message>
    <message>
        <source>&amp;Admit</source>
        <translation>&amp;پذیرفتن</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>دو رمز یکی نیست. دوباره بنویسید.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>نخست رمز ورود را بنویسید.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>The answer of headquarters</source>
        <translation>جواب دفتر مرکزی</translation>
    </message>
    <message>
        <source>File of the a&amp;nswer</source>
        <translation>فایل &amp;جواب</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>برگزید&amp;ن …</translation>
    </message>
    <message>
        <source>&amp;Or its codes, read by the reader one after another</source>
        <translation>&amp;یا کودهای آن، یکی پس از دیگر با دستگاه اسکن</translation>
    </message>
    <message>
        <source>In any order; each stands on a line of its own.</source>
        <translation>به هر ترتیب؛ هر کود در سطر جداگانه.</translation>
    </message>
    <message>
        <source>The &amp;passphrase you chose when you asked</source>
        <translation>&amp;رمز ورودی که هنگام درخواست برگزیدید</translation>
    </message>
    <message>
        <source>&amp;Take the answer</source>
        <translation>گرف&amp;تن جواب</translation>
    </message>
    <message>
        <source>&amp;Give up this request</source>
        <translation>گذشتن از این در&amp;خواست</translation>
    </message>
    <message>
        <source>Choose the file first, or scan the codes.</source>
        <translation>نخست فایل را برگزینید، یا کودها را اسکن کنید.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>نخست رمز ورود را بنویسید.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer a request</source>
        <translation>جواب به درخواست</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>نتیجه چه شد</translation>
    </message>
    <message>
        <source>Answer to the person</source>
        <translation>جواب به شخص</translation>
    </message>
    <message>
        <source>A refusal needs its reason.</source>
        <translation>رد باید دلیل داشته باشد.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب دادن</translation>
    </message>
    <message>
        <source>Choose what came of it.</source>
        <translation>برگزینید که نتیجه چه شد.</translation>
    </message>
    <message>
        <source>Answered. Tell the person.</source>
        <translation>جواب داده شد. به شخص بگویید.</translation>
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
    <name>AskForm</name>
    <message>
        <source>Lost your passphrase?</source>
        <translation>رمز را گم کردید؟</translation>
    </message>
    <message>
        <source>Headquarters can let you in again; nothing on this laptop is lost. Choose who you are and a new passphrase. You will need it again when the answer comes.</source>
        <translation>دفتر مرکزی می‌تواند راه را دوباره باز کند؛ چیزی در این لپ‌تاپ گم نمی‌شود. نام خود و رمز ورود نو را برگزینید. وقتی جواب رسید، همین رمز لازم می‌شود.</translation>
    </message>
    <message>
        <source>N&amp;ew passphrase</source>
        <translation>رمز ورود &amp;نو</translation>
    </message>
    <message>
        <source>The ne&amp;w one again</source>
        <translation>رمز نو، بار &amp;دیگر</translation>
    </message>
    <message>
        <source>&amp;Ask headquarters</source>
        <translation>&amp;پرسیدن از دفتر مرکزی</translation>
    </message>
    <message>
        <source>&amp;Back to signing in</source>
        <translation>&amp;بازگشت به ورود</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>دو رمز یکی نیست. دوباره بنویسید.</translation>
    </message>
</context>
<context>
    <name>AskToReadPanel</name>
    <message>
        <source>Ask headquarters to open what is sealed</source>
        <translation>پرسیدن از دفتر مرکزی: باز کردن مهرشده</translation>
    </message>
    <message>
        <source>Only where somebody is in danger and no protection officer can be reached. Two people at headquarters decide; what they open can be read here for a limited time, and every look is in the journal. The question goes with the next exchange.</source>
        <translation>تنها وقتی کسی در خطر است و مأمور حفاظت پیدا نمی‌شود. دو نفر در دفتر مرکزی تصمیم می‌گیرند؛ آنچه باز کنند برای مدتی اینجا خوانده می‌شود و هر بار خواندن در روزنامچه می‌آید. پرسش در همگام‌سازی بعدی می‌رود.</translation>
    </message>
    <message>
        <source>Reason, as it will stand in the journal</source>
        <translation>دلیل، چنان‌که در روزنامچه می‌آید</translation>
    </message>
    <message>
        <source>Ask headquarters</source>
        <translation>پرسیدن از دفتر مرکزی</translation>
    </message>
    <message>
        <source>Headquarters is asked with the next exchange.</source>
        <translation>در همگام‌سازی بعدی از دفتر مرکزی پرسیده می‌شود.</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>What you asked</source>
        <translation>آنچه شما پرسیدید</translation>
    </message>
    <message>
        <source>You asked nothing.</source>
        <translation>شما چیزی نپرسیده‌اید.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>باز کردن دوسیه</translation>
    </message>
    <message>
        <source>Open what is sealed</source>
        <translation>باز کردن مهرشده</translation>
    </message>
    <message>
        <source>{who}: {answer}</source>
        <translation>جواب {who}: {answer}</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>دفتر مرکزی</translation>
    </message>
    <message>
        <source>Leave it to headquarters</source>
        <translation>به دفتر مرکزی بماند</translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <source>Your role does not see: {fields}</source>
        <translation>وظیفهٔ شما این‌ها را نمی‌بیند: {fields}</translation>
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
    <name>Cautions</name>
    <message>
        <source>Days without contact with headquarters: {number}</source>
        <translation>روزهای بی‌تماس با دفتر مرکزی: {number}</translation>
    </message>
    <message>
        <source>Find a network, or send the sealed work on a stick.</source>
        <translation>شبکه پیدا کنید، یا کار مهرشده را با فلش بفرستید.</translation>
    </message>
    <message>
        <source>Entries that headquarters does not have: {number}</source>
        <translation>ثبت‌هایی که دفتر مرکزی ندارد: {number}</translation>
    </message>
    <message>
        <source>Send them as soon as there is a network.</source>
        <translation>همین که شبکه بود، بفرستید.</translation>
    </message>
    <message>
        <source>Megabytes free on the disk: {number}</source>
        <translation>جای خالی دیسک به میگابایت: {number}</translation>
    </message>
    <message>
        <source>Remove other files from this laptop.</source>
        <translation>فایل‌های دیگر را از این لپ‌تاپ بردارید.</translation>
    </message>
    <message>
        <source>Days since headquarters signed its key list: {number}</source>
        <translation>روزهای گذشته از امضای فهرست کلیدها: {number}</translation>
    </message>
    <message>
        <source>Ask headquarters for a new one; it also comes as a file.</source>
        <translation>از دفتر مرکزی فهرست نو بخواهید؛ به شکل فایل هم می‌رسد.</translation>
    </message>
    <message>
        <source>Days since unsent work was copied: {number}</source>
        <translation>روزهای گذشته از آخرین کاپی کار نافرستاده: {number}</translation>
    </message>
    <message>
        <source>Connect the second medium.</source>
        <translation>حافظهٔ دوم را وصل کنید.</translation>
    </message>
    <message>
        <source>Headquarters has ordered this laptop back</source>
        <translation>دفتر مرکزی این لپ‌تاپ را پس خواسته است</translation>
    </message>
    <message>
        <source>Send what waits. Afterwards the laptop erases itself.</source>
        <translation>آنچه در انتظار است بفرستید. پس از آن لپ‌تاپ خود را پاک می‌کند.</translation>
    </message>
    <message>
        <source>Unsent work is on this laptop alone</source>
        <translation>کار نافرستاده تنها در همین لپ‌تاپ است</translation>
    </message>
    <message>
        <source>Let the supervisor choose a second medium.</source>
        <translation>به مسئول بگویید حافظهٔ دوم را برگزیند.</translation>
    </message>
    <message>
        <source>The copies of unsent work lie on the laptop&apos;s own disk</source>
        <translation>کاپی کار نافرستاده در دیسک خود لپ‌تاپ است</translation>
    </message>
    <message>
        <source>Choose a folder on a stick instead.</source>
        <translation>به جای آن پوشه‌ای در فلش برگزینید.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is not encrypted</source>
        <translation>دیسک این لپ‌تاپ رمزگذاری نشده است</translation>
    </message>
    <message>
        <source>Ask headquarters to set the laptop up with an encrypted disk.</source>
        <translation>از دفتر مرکزی بخواهید لپ‌تاپ را با دیسک رمزگذاری‌شده آماده کند.</translation>
    </message>
    <message>
        <source>Whether this laptop&apos;s disk is encrypted cannot be seen</source>
        <translation>دیده نمی‌شود که دیسک این لپ‌تاپ رمزگذاری شده یا نه</translation>
    </message>
    <message>
        <source>Ask whoever set the laptop up.</source>
        <translation>از کسی بپرسید که لپ‌تاپ را آماده کرده است.</translation>
    </message>
    <message>
        <source>Hibernation can write keys from memory to the disk</source>
        <translation>خواب عمیق لپ‌تاپ کلیدها را از حافظه به دیسک نوشته می‌تواند</translation>
    </message>
    <message>
        <source>Ask whoever set the laptop up to turn it off.</source>
        <translation>از کسی که لپ‌تاپ را آماده کرده بخواهید خواب عمیق را از کار بیندازد.</translation>
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
    <name>ClosingForm</name>
    <message>
        <source>Type the passphrase first.</source>
        <translation>نخست رمز ورود را بنویسید.</translation>
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
    <message>
        <source>Registration</source>
        <translation>ثبت‌نام</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>کمک</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>معرفی به نهاد دیگر</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>تماس بعدی</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>احصائیه</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>عکس</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>دادن به مقام دولتی</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>تماس با کشور اصلی</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>داده شد</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد شد</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>محدود</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>پس گرفته شد</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>شفاهی</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>امضا</translation>
    </message>
    <message>
        <source>Thumb/mark</source>
        <translation>شست / نشان</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>نماینده</translation>
    </message>
    <message>
        <source>Access / copy</source>
        <translation>دیدن / کاپی</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>اعتراض</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شکایت</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>انجام شد</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>بخشی انجام شد</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>به نهاد دیگر داده شد</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>عاجل نیست</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>به‌زودی</translation>
    </message>
    <message>
        <source>Immediate</source>
        <translation>فوری</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>ارزیابی نشده</translation>
    </message>
    <message>
        <source>Stranded</source>
        <translation>درمانده در راه</translation>
    </message>
    <message>
        <source>Legal problem</source>
        <translation>مشکل حقوقی</translation>
    </message>
    <message>
        <source>Single parent</source>
        <translation>پدر یا مادر تنها</translation>
    </message>
    <message>
        <source>Pregnant/nursing</source>
        <translation>حامله / شیرده</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>مریضی جدی</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>معلولیت</translation>
    </message>
    <message>
        <source>Older person</source>
        <translation>شخص سالمند</translation>
    </message>
    <message>
        <source>Family tracing</source>
        <translation>جستجوی خانواده</translation>
    </message>
    <message>
        <source>Separated child</source>
        <translation>کودک جدا از والدین</translation>
    </message>
    <message>
        <source>Unaccompanied</source>
        <translation>کودک بی‌همراه</translation>
    </message>
    <message>
        <source>Child at risk</source>
        <translation>کودک در خطر</translation>
    </message>
    <message>
        <source>Woman at risk</source>
        <translation>زن در خطر</translation>
    </message>
    <message>
        <source>Mental health</source>
        <translation>صحت روانی</translation>
    </message>
    <message>
        <source>Statelessness</source>
        <translation>خطر بی‌تابعیتی</translation>
    </message>
    <message>
        <source>Trafficking</source>
        <translation>قاچاق انسان</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>خشونت یا شکنجه</translation>
    </message>
    <message>
        <source>GBV</source>
        <translation>خشونت جنسیتی</translation>
    </message>
    <message>
        <source>Asylum</source>
        <translation>پناه‌خواهی</translation>
    </message>
    <message>
        <source>Married</source>
        <translation>متأهل</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>مجرد</translation>
    </message>
    <message>
        <source>Religious (nikoh)</source>
        <translation>تنها نکاح شرعی</translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation>بیوه (زن یا مرد)</translation>
    </message>
    <message>
        <source>Divorced/separated</source>
        <translation>طلاق / جدا</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>زندگی مشترک</translation>
    </message>
    <message>
        <source>Unknown/refused</source>
        <translation>نامعلوم / نگفت</translation>
    </message>
    <message>
        <source>Upper secondary</source>
        <translation>لیسه</translation>
    </message>
    <message>
        <source>Lower secondary</source>
        <translation>متوسطه</translation>
    </message>
    <message>
        <source>Vocational</source>
        <translation>مسلکی</translation>
    </message>
    <message>
        <source>Short tertiary</source>
        <translation>صنف چهاردهم</translation>
    </message>
    <message>
        <source>Bachelor</source>
        <translation>لیسانس</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>ابتدائیه</translation>
    </message>
    <message>
        <source>Master/specialist</source>
        <translation>ماستری</translation>
    </message>
    <message>
        <source>None</source>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>Doctorate</source>
        <translation>دوکتورا</translation>
    </message>
    <message>
        <source>Elementary</source>
        <translation>کار ساده</translation>
    </message>
    <message>
        <source>Craft, building</source>
        <translation>پیشه‌وری و ساختمان</translation>
    </message>
    <message>
        <source>Service, sales</source>
        <translation>خدمات و فروش</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>زراعت</translation>
    </message>
    <message>
        <source>Operators, drivers</source>
        <translation>ماشین‌کار / راننده</translation>
    </message>
    <message>
        <source>Professionals</source>
        <translation>متخصص</translation>
    </message>
    <message>
        <source>Technicians</source>
        <translation>تخنیکر</translation>
    </message>
    <message>
        <source>Clerical</source>
        <translation>کار دفتری</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>مدیر</translation>
    </message>
    <message>
        <source>&lt;100 USD</source>
        <translation>کمتر از ۱۰۰ دالر</translation>
    </message>
    <message>
        <source>100-499 USD</source>
        <translation>۱۰۰ تا ۴۹۹ دالر</translation>
    </message>
    <message>
        <source>500-999 USD</source>
        <translation>۵۰۰ تا ۹۹۹ دالر</translation>
    </message>
    <message>
        <source>1000-2999 USD</source>
        <translation>۱۰۰۰ تا ۲۹۹۹ دالر</translation>
    </message>
    <message>
        <source>3000+ USD</source>
        <translation>۳۰۰۰ دالر یا بیشتر</translation>
    </message>
    <message>
        <source>Has permit</source>
        <translation>جواز دارد</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>لازم نیست</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>درخواست داده</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منقضی شده</translation>
    </message>
    <message>
        <source>Never had</source>
        <translation>هرگز نداشت</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>اجازه یافت</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>کنترول دوم</translation>
    </message>
    <message>
        <source>MRZ reader</source>
        <translation>دستگاه اسکن</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>کمره</translation>
    </message>
    <message>
        <source>Keyed</source>
        <translation>با دست</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>تنها گفته شد</translation>
    </message>
</context>
<context>
    <name>ConditionSection</name>
    <message>
        <source>Warnings</source>
        <translation>هشدارها</translation>
    </message>
    <message>
        <source>What this laptop warns of</source>
        <translation>هشدارهای این لپ‌تاپ</translation>
    </message>
    <message>
        <source>A warning keeps nobody from registering.</source>
        <translation>هشدار جلو ثبت‌نام را نمی‌گیرد.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;دوباره ببینید</translation>
    </message>
    <message>
        <source>Nothing. All is well.</source>
        <translation>هیچ. همه چیز خوب است.</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Withdraw</source>
        <translation>پس گرفتن</translation>
    </message>
    <message>
        <source>Withdraw: {purpose}</source>
        <translation>پس گرفتن: {purpose}</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Copies</source>
        <translation>کاپی‌ها</translation>
    </message>
    <message>
        <source>Copies of unsent work</source>
        <translation>کاپی کار نافرستاده</translation>
    </message>
    <message>
        <source>If this laptop breaks, headquarters reads its work from the second medium. The copies are sealed: they open for headquarters only. They go by themselves once headquarters has everything.</source>
        <translation>اگر این لپ‌تاپ خراب شود، دفتر مرکزی کارش را از حافظهٔ دوم می‌خواند. کاپی‌ها مهرشده‌اند: تنها دفتر مرکزی باز می‌تواند. همین که دفتر مرکزی همه را داشت، خودشان پاک می‌شوند.</translation>
    </message>
    <message>
        <source>Copy n&amp;ow</source>
        <translation>ا&amp;کنون کاپی شود</translation>
    </message>
    <message>
        <source>&amp;No copies any more</source>
        <translation>دیگر کاپی &amp;نشود</translation>
    </message>
    <message>
        <source>Another medium</source>
        <translation>حافظهٔ دیگر</translation>
    </message>
    <message>
        <source>A stick that stays with this laptop, or another disk. It is remembered.</source>
        <translation>فلشی که با این لپ‌تاپ می‌ماند، یا دیسک دیگر. به یاد می‌ماند.</translation>
    </message>
    <message>
        <source>&amp;Folder on the second medium</source>
        <translation>&amp;پوشه در حافظهٔ دوم</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;برگزیدن …</translation>
    </message>
    <message>
        <source>Cop&amp;y there</source>
        <translation>آنجا کاپی &amp;شود</translation>
    </message>
    <message>
        <source>The copies are up to date.</source>
        <translation>کاپی‌ها تازه است.</translation>
    </message>
    <message>
        <source>No medium was chosen: unsent work is on this laptop alone.</source>
        <translation>حافظه‌ای برگزیده نشده: کار نافرستاده تنها در همین لپ‌تاپ است.</translation>
    </message>
    <message>
        <source>It is connected.</source>
        <translation>وصل است.</translation>
    </message>
    <message>
        <source>It is not connected. Connect it.</source>
        <translation>وصل نیست. وصلش کنید.</translation>
    </message>
    <message>
        <source>It lies on this laptop&apos;s own disk. Choose one on a stick.</source>
        <translation>در دیسک خود لپ‌تاپ است. پوشه‌ای در فلش برگزینید.</translation>
    </message>
    <message>
        <source>Never copied yet</source>
        <translation>هنوز هیچ کاپی نشده</translation>
    </message>
    <message>
        <source>Up to date at {when}</source>
        <translation>تازه شده {when}</translation>
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
    <message>
        <source>Correct the record</source>
        <translation>تصحیح دوسیه</translation>
    </message>
    <message>
        <source>Names, birth, sex and nationality change when a second person agrees; everything else changes at once. What stood there before stays in the history.</source>
        <translation>نام، تولد، جنسیت و تابعیت وقتی تغییر می‌کند که نفر دوم موافق باشد؛ دیگر چیزها فوری تغییر می‌کند. آنچه پیش‌تر بود در تاریخچه می‌ماند.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>چه نادرست است</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>درست چیست</translation>
    </message>
    <message>
        <source>Reason, as it will stand in the journal</source>
        <translation>دلیل، چنان‌که در روزنامچه می‌آید</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>از کجا می‌دانید</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>تصحیح شود</translation>
    </message>
    <message>
        <source>Write it as 24.11.2026.</source>
        <translation>چنین بنویسید: 24.11.2026.</translation>
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
        <source>Corrected.</source>
        <translation>تصحیح شد.</translation>
    </message>
    <message>
        <source>Headquarters is asked with the next exchange; then it changes.</source>
        <translation>در همگام‌سازی بعدی از دفتر مرکزی پرسیده می‌شود؛ سپس تغییر می‌کند.</translation>
    </message>
    <message>
        <source>A second person is asked; then it changes. See Open work.</source>
        <translation>از نفر دوم پرسیده می‌شود؛ سپس تغییر می‌کند. در «کارهای باز» ببینید.</translation>
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
    <name>DecideCard</name>
    <message>
        <source>For you to decide</source>
        <translation>برای تصمیم شما</translation>
    </message>
    <message>
        <source>Nothing waits for your decision.</source>
        <translation>چیزی در انتظار تصمیم شما نیست.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>تصمیم گرفتن</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>باز کردن دوسیه</translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message>
        <source>Why you decide so, as it will stand in the journal</source>
        <translation>چرا چنین تصمیم می‌گیرید، چنان‌که در روزنامچه می‌آید</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>منظور کردن</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>منظور شد.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>رد شد.</translation>
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
        <source>Open work</source>
        <translation>کارهای باز</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>این لپ‌تاپ</translation>
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
    <name>DueCard</name>
    <message>
        <source>Requests of people</source>
        <translation>درخواست‌های مردم</translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation>درخواستی باز نیست.</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>میعاد گذشته از {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>میعاد {day}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>باز کردن دوسیه</translation>
    </message>
    <message>
        <source>Headquarters decides. Until then the record is hidden.</source>
        <translation>دفتر مرکزی تصمیم می‌گیرد. تا آن وقت دوسیه پنهان است.</translation>
    </message>
    <message>
        <source>Headquarters decides.</source>
        <translation>دفتر مرکزی تصمیم می‌گیرد.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب دادن</translation>
    </message>
    <message>
        <source>Printing the record for the person answers it.</source>
        <translation>چاپ دوسیه برای شخص، جواب آن است.</translation>
    </message>
</context>
<context>
    <name>ErasingSection</name>
    <message>
        <source>Erase</source>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <source>Erase this laptop</source>
        <translation>پاک کردن این لپ‌تاپ</translation>
    </message>
    <message>
        <source>Keys, database, copies waiting to be sent and logs are destroyed. Headquarters keeps what it has confirmed; everything else is lost for good. To be used again the laptop has to be enrolled anew.</source>
        <translation>کلیدها، پایگاه داده، کاپی‌های در انتظار ارسال و گزارش فنی نابود می‌شود. آنچه دفتر مرکزی تأیید کرده نزدش می‌ماند؛ دیگر همه چیز برای همیشه گم می‌شود. برای کار دوباره باید لپ‌تاپ از نو ثبت شود.</translation>
    </message>
    <message>
        <source>Your own passphrase, to &amp;confirm</source>
        <translation>رمز ورود خودتان، برای &amp;تأیید</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>&amp;پاک کردن همیشگی</translation>
    </message>
    <message>
        <source>How many entries are &amp;given up</source>
        <translation>از چند &amp;ثبت می‌گذرید</translation>
    </message>
    <message>
        <source>Type the number from above, to show that it was read.</source>
        <translation>شمار بالا را بنویسید، تا معلوم شود که خوانده شد.</translation>
    </message>
    <message>
        <source>The laptop is being erased …</source>
        <translation>لپ‌تاپ پاک می‌شود …</translation>
    </message>
    <message>
        <source>Entries that headquarters does not have: {count}</source>
        <translation>ثبت‌هایی که دفتر مرکزی ندارد: {count}</translation>
    </message>
    <message>
        <source>Erased now, they are lost for good. Send them first.</source>
        <translation>اگر اکنون پاک شود، برای همیشه گم می‌شود. نخست بفرستید.</translation>
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
    <message>
        <source>Choose six other digits: no run such as 123456, nothing repeated, not this year.</source>
        <translation>شش رقم دیگر برگزینید: نه پی‌درپی مانند 123456، نه تکراری، نه سال جاری.</translation>
    </message>
    <message>
        <source>This is not the PIN. Tries left: {tries}.</source>
        <translation>پین درست نیست. کوشش‌های مانده: {tries}.</translation>
    </message>
    <message>
        <source>Choose a PIN first, or lock.</source>
        <translation>نخست پین برگزینید، یا قفل کنید.</translation>
    </message>
    <message>
        <source>The pause is over. Sign in with your passphrase.</source>
        <translation>وقفه تمام شد. با رمز ورود خود وارد شوید.</translation>
    </message>
    <message>
        <source>This machine offers no keystore. Turn on the one of its system, or go on with the passphrase alone.</source>
        <translation>این کمپیوتر مخزن کلید ندارد. مخزن سیستم را روشن کنید، یا تنها با رمز ورود ادامه دهید.</translation>
    </message>
    <message>
        <source>This machine&apos;s keystore did not open. Unlock it (its password is often that of the system&apos;s user), then try again.</source>
        <translation>مخزن کلید این کمپیوتر باز نشد. قفلش را باز کنید (پسوردش بیشتر همان پسورد کاربر سیستم است)، سپس دوباره کوشش کنید.</translation>
    </message>
    <message>
        <source>The secret that belongs to your passphrase is not in this machine&apos;s keystore. Choose “Lost your passphrase?” and ask headquarters.</source>
        <translation>راز وابسته به رمز ورود شما در مخزن کلید این کمپیوتر نیست. «رمز را گم کردید؟» را برگزینید و از دفتر مرکزی بپرسید.</translation>
    </message>
    <message>
        <source>You cannot sign in on this laptop any more. Ask the supervisor.</source>
        <translation>شما دیگر نمی‌توانید در این لپ‌تاپ وارد شوید. از مسئول بپرسید.</translation>
    </message>
    <message>
        <source>This is the last supervisor. Admit another one first.</source>
        <translation>این آخرین مسئول است. نخست مسئول دیگری را بپذیرید.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Another supervisor does that.</source>
        <translation>خود را حذف کرده نمی‌توانید. مسئول دیگر این کار را می‌کند.</translation>
    </message>
    <message>
        <source>Another supervisor changes your roles.</source>
        <translation>وظیفه‌های شما را مسئول دیگر تغییر می‌دهد.</translation>
    </message>
    <message>
        <source>The key file names another account of an officer than the database does: somebody changed it. Call headquarters. The master key was not changed.</source>
        <translation>فایل کلید برای یک مأمور حسابی دیگر از پایگاه داده نشان می‌دهد: کسی آن را تغییر داده است. به دفتر مرکزی زنگ بزنید. شاه‌کلید تغییر نکرد.</translation>
    </message>
    <message>
        <source>Everybody who signs in here must have done so once with this version first. Remove who does not come any more.</source>
        <translation>نخست باید هر که اینجا وارد می‌شود، یک بار با همین نسخه وارد شده باشد. کسی را که دیگر نمی‌آید حذف کنید.</translation>
    </message>
    <message>
        <source>This answer belongs to another request or laptop. Ask headquarters for the one with the code shown here.</source>
        <translation>این جواب از درخواست یا لپ‌تاپ دیگر است. از دفتر مرکزی جوابی با همین کود بخواهید که اینجا نشان داده شده.</translation>
    </message>
    <message>
        <source>The answer of headquarters is damaged. Nothing was changed. Ask for it anew.</source>
        <translation>جواب دفتر مرکزی خراب است. چیزی تغییر نکرد. از نو بخواهید.</translation>
    </message>
    <message>
        <source>Headquarters cannot open this laptop yet. Another officer of this laptop has to sign in.</source>
        <translation>دفتر مرکزی هنوز این لپ‌تاپ را باز کرده نمی‌تواند. باید مأمور دیگر همین لپ‌تاپ وارد شود.</translation>
    </message>
    <message>
        <source>No recovery is under way here. Ask headquarters first.</source>
        <translation>بازیابی‌ای در جریان نیست. نخست از دفتر مرکزی بپرسید.</translation>
    </message>
    <message>
        <source>The file of this recovery is damaged. Ask headquarters anew.</source>
        <translation>فایل این بازیابی خراب است. از دفتر مرکزی از نو بپرسید.</translation>
    </message>
    <message>
        <source>What headquarters would open this laptop with is damaged. Another officer of this laptop has to sign in.</source>
        <translation>آنچه دفتر مرکزی با آن این لپ‌تاپ را باز می‌کرد خراب است. باید مأمور دیگر همین لپ‌تاپ وارد شود.</translation>
    </message>
    <message>
        <source>Headquarters used another recovery key than this laptop&apos;s. Call headquarters.</source>
        <translation>دفتر مرکزی کلید بازیابی دیگری به کار برد، نه از این لپ‌تاپ. به دفتر مرکزی زنگ بزنید.</translation>
    </message>
    <message>
        <source>Code {number} was read wrongly. Scan it again.</source>
        <translation>کود {number} نادرست خوانده شد. دوباره اسکن کنید.</translation>
    </message>
    <message>
        <source>Code {number} belongs to another text than the first. Scan one set only.</source>
        <translation>کود {number} از متن دیگری است، نه از متن نخست. تنها یک دسته را اسکن کنید.</translation>
    </message>
    <message>
        <source>Codes still missing: {missing}. Scan them.</source>
        <translation>کودهایی که هنوز نیست: {missing}. اسکنشان کنید.</translation>
    </message>
    <message>
        <source>The codes do not belong together. Scan them again.</source>
        <translation>کودها با هم جور نیستند. دوباره اسکن کنید.</translation>
    </message>
    <message>
        <source>Headquarters has withdrawn this laptop. It holds no registrations any more. Give it back, or ask headquarters for a code to enrol it anew.</source>
        <translation>دفتر مرکزی این لپ‌تاپ را پس گرفته است. دیگر ثبت‌نامی در آن نیست. پسش بدهید، یا از دفتر مرکزی کود ثبت نو بخواهید.</translation>
    </message>
    <message>
        <source>A supervisor has erased this laptop. To use it again ask headquarters for a code.</source>
        <translation>مسئول این لپ‌تاپ را پاک کرده است. برای کار دوباره از دفتر مرکزی کود بخواهید.</translation>
    </message>
    <message>
        <source>Entries that headquarters does not have and that would be lost: {count}. Send them first, or give up just that many.</source>
        <translation>ثبت‌هایی که دفتر مرکزی ندارد و گم می‌شود: {count}. نخست بفرستید، یا از همین شمار بگذرید.</translation>
    </message>
    <message>
        <source>Sealed registrations of the laptop that this was have not been delivered yet. Connect it to the network first.</source>
        <translation>ثبت‌نام‌های مهرشده از دورهٔ پیشین این لپ‌تاپ هنوز نرسیده است. نخست به شبکه وصلش کنید.</translation>
    </message>
    <message>
        <source>This person is not on this laptop. Search again.</source>
        <translation>این شخص در این لپ‌تاپ نیست. دوباره جستجو کنید.</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>این ثبت دیگر در این لپ‌تاپ نیست.</translation>
    </message>
    <message>
        <source>This person asked that the record not be used. Headquarters decides about it.</source>
        <translation>این شخص خواسته که دوسیه‌اش به کار نرود. دفتر مرکزی تصمیم می‌گیرد.</translation>
    </message>
    <message>
        <source>Check first that it is this very person.</source>
        <translation>نخست ببینید که خود همین شخص است.</translation>
    </message>
    <message>
        <source>What is sealed is printed in a private place only. Go there first.</source>
        <translation>مهرشده تنها در جای جداگانه چاپ می‌شود. نخست آنجا بروید.</translation>
    </message>
    <message>
        <source>There is no consent for this purpose that could be withdrawn.</source>
        <translation>برای این هدف رضایتی نیست که پس گرفته شود.</translation>
    </message>
    <message>
        <source>This value does not fit its field. Write it in another way.</source>
        <translation>این در خانه‌اش جور نمی‌آید. به شکل دیگر بنویسید.</translation>
    </message>
    <message>
        <source>This cannot be corrected here.</source>
        <translation>این را اینجا نمی‌توان تصحیح کرد.</translation>
    </message>
    <message>
        <source>Nothing in this is different from the record. Change something first.</source>
        <translation>این با دوسیه فرقی ندارد. نخست چیزی را تغییر دهید.</translation>
    </message>
    <message>
        <source>The record has changed since. Refuse this, and have it asked anew.</source>
        <translation>دوسیه پس از آن تغییر کرده است. این را رد کنید تا از نو پرسیده شود.</translation>
    </message>
    <message>
        <source>Nobody can be asked for this.</source>
        <translation>کسی نیست که این از او پرسیده شود.</translation>
    </message>
    <message>
        <source>This has been asked already and is not decided yet. Wait for the answer.</source>
        <translation>این از پیش پرسیده شده و هنوز تصمیمی نیست. منتظر جواب باشید.</translation>
    </message>
    <message>
        <source>Headquarters decides this.</source>
        <translation>این را دفتر مرکزی تصمیم می‌گیرد.</translation>
    </message>
    <message>
        <source>This question is no longer on this laptop.</source>
        <translation>این پرسش دیگر در این لپ‌تاپ نیست.</translation>
    </message>
    <message>
        <source>This question has been decided already.</source>
        <translation>این پرسش از پیش تصمیم گرفته شده است.</translation>
    </message>
    <message>
        <source>Somebody else than who asked must decide.</source>
        <translation>باید کسی دیگر تصمیم بگیرد، نه پرسنده.</translation>
    </message>
    <message>
        <source>Choose somebody else who works at this laptop.</source>
        <translation>کسی دیگر را برگزینید که در این لپ‌تاپ کار می‌کند.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>چیزی برای تسلیم دادن نیست.</translation>
    </message>
    <message>
        <source>This has been taken already, or was handed to somebody else.</source>
        <translation>این از پیش تسلیم گرفته شده، یا به کسی دیگر داده شده است.</translation>
    </message>
    <message>
        <source>A receipt number looks like R-KG03-7F4K2Q-5. Read it again.</source>
        <translation>شمارهٔ رسید چنین است: R-KG03-7F4K2Q-5. دوباره بخوانید.</translation>
    </message>
    <message>
        <source>This request is not on this laptop. Look at the list again.</source>
        <translation>این درخواست در این لپ‌تاپ نیست. فهرست را دوباره ببینید.</translation>
    </message>
    <message>
        <source>Say why it is refused.</source>
        <translation>بگویید چرا رد می‌شود.</translation>
    </message>
    <message>
        <source>Headquarters answers this request. It is on its way there.</source>
        <translation>به این درخواست دفتر مرکزی جواب می‌دهد. در راه است.</translation>
    </message>
    <message>
        <source>This request has its answer already.</source>
        <translation>این درخواست از پیش جواب دارد.</translation>
    </message>
    <message>
        <source>A protection key is damaged or not vouched for by the country&apos;s. It is not used. Call headquarters.</source>
        <translation>کلید حفاظت خراب است یا کلید کشور آن را تأیید نکرده. به کار نمی‌رود. به دفتر مرکزی زنگ بزنید.</translation>
    </message>
    <message>
        <source>There is no key yet to seal this with. Exchange with headquarters and close it then: it stays as a draft until.</source>
        <translation>هنوز کلیدی برای مهر کردن این نیست. با دفتر مرکزی همگام شوید و پس از آن ببندید: تا آن وقت پیش‌نویس می‌ماند.</translation>
    </message>
    <message>
        <source>This record is not on this laptop any more.</source>
        <translation>این ثبت دیگر در این لپ‌تاپ نیست.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this protected record. Update this one.</source>
        <translation>این ثبت حفاظتی را نسخهٔ تازه‌تر برنامه نوشته است. این برنامه را تازه کنید.</translation>
    </message>
    <message>
        <source>The screening questions are a draft: they may be used for practice only. Ask headquarters for the approved ones.</source>
        <translation>پرسش‌های ارزیابی پیش‌نویس است: تنها برای تمرین. از دفتر مرکزی پرسش‌های تأییدشده بخواهید.</translation>
    </message>
    <message>
        <source>Two versions of this are held. A protection officer must decide first; write it as a new one.</source>
        <translation>از این دو نسخه هست. نخست باید مأمور حفاظت تصمیم بگیرد؛ شما آن را نو بنویسید.</translation>
    </message>
    <message>
        <source>The time to read this is over. Ask again.</source>
        <translation>وقت خواندن این تمام شد. دوباره بپرسید.</translation>
    </message>
    <message>
        <source>Headquarters has not answered yet.</source>
        <translation>دفتر مرکزی هنوز جواب نداده است.</translation>
    </message>
    <message>
        <source>Headquarters refused. Its reason stands beside it.</source>
        <translation>دفتر مرکزی رد کرد. دلیلش در کنار آن است.</translation>
    </message>
    <message>
        <source>The answer of headquarters is damaged or about somebody else. Ask again.</source>
        <translation>جواب دفتر مرکزی خراب یا دربارهٔ کسی دیگر است. دوباره بپرسید.</translation>
    </message>
    <message>
        <source>Choose a folder of a second medium, such as a stick, that is connected now.</source>
        <translation>پوشه‌ای در حافظهٔ دوم برگزینید، مانند فلش، که اکنون وصل باشد.</translation>
    </message>
    <message>
        <source>The second medium gives back other data than it was given. Replace it.</source>
        <translation>حافظهٔ دوم داده‌ها را درست پس نمی‌دهد. عوضش کنید.</translation>
    </message>
    <message>
        <source>There are no sealed batches in this folder. Choose another one.</source>
        <translation>در این پوشه بستهٔ مهرشده نیست. پوشهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>No second medium is connected. Connect it, or choose another one.</source>
        <translation>حافظهٔ دوم وصل نیست. وصلش کنید، یا دیگری را برگزینید.</translation>
    </message>
    <message>
        <source>There is no such file. Check its name.</source>
        <translation>چنین فایلی نیست. نامش را ببینید.</translation>
    </message>
    <message>
        <source>The check was stopped. Begin it again.</source>
        <translation>بررسی متوقف شد. از نو آغاز کنید.</translation>
    </message>
    <message>
        <source>Nothing of the journal can be read in this file. Keep it and call headquarters.</source>
        <translation>از روزنامچه در این فایل چیزی خوانده نمی‌شود. نگاهش دارید و به دفتر مرکزی زنگ بزنید.</translation>
    </message>
    <message>
        <source>This file was not saved from this laptop&apos;s database. Choose the one that was written when it was saved.</source>
        <translation>این فایل از پایگاه دادهٔ این لپ‌تاپ نجات داده نشده است. فایلی را برگزینید که هنگام نجات نوشته شد.</translation>
    </message>
    <message>
        <source>The laptop&apos;s own keys could not be saved. Keep both files and call headquarters: the laptop has to be enrolled anew.</source>
        <translation>کلیدهای خود لپ‌تاپ نجات نیافت. هر دو فایل را نگاه دارید و به دفتر مرکزی زنگ بزنید: لپ‌تاپ باید از نو ثبت شود.</translation>
    </message>
    <message>
        <source>This file is damaged or is not a page from headquarters. It is not used.</source>
        <translation>این فایل خراب است یا از دفتر مرکزی نیست. به کار نمی‌رود.</translation>
    </message>
    <message>
        <source>What headquarters sent is not what was asked for. It is tried again.</source>
        <translation>آنچه دفتر مرکزی فرستاد آن نیست که خواسته شد. دوباره کوشش می‌شود.</translation>
    </message>
    <message>
        <source>This page needs a newer version of the program. Update the program.</source>
        <translation>این پیام نسخهٔ تازه‌تر برنامه را می‌خواهد. برنامه را تازه کنید.</translation>
    </message>
    <message>
        <source>This page is from before headquarters began anew.</source>
        <translation>این پیام از پیش از آغاز دوبارهٔ دفتر مرکزی است.</translation>
    </message>
    <message>
        <source>Something that came before this page is missing. Take that first.</source>
        <translation>چیزی پیش از این پیام کم است. نخست آن را بگیرید.</translation>
    </message>
    <message>
        <source>This page is sealed to a key that this laptop no longer has. Ask headquarters for a new one.</source>
        <translation>این پیام با کلیدی مهر شده که این لپ‌تاپ دیگر ندارد. از دفتر مرکزی پیام نو بخواهید.</translation>
    </message>
    <message>
        <source>A line of these holdings is damaged.</source>
        <translation>یک سطر از این داده‌ها خراب است.</translation>
    </message>
    <message>
        <source>Headquarters said something that this version cannot read. Update the program.</source>
        <translation>دفتر مرکزی چیزی گفته که این نسخه خوانده نمی‌تواند. برنامه را تازه کنید.</translation>
    </message>
    <message>
        <source>A limit is two whole numbers, the second at least as far as the first.</source>
        <translation>حد دو عدد بی‌اعشار است؛ دومی دست‌کم به اندازهٔ اولی.</translation>
    </message>
    <message>
        <source>Give the time of keeping in whole days, at most 36525.</source>
        <translation>مدت نگهداری را به روز بنویسید، تا 36525 روز.</translation>
    </message>
    <message>
        <source>A signing key has the wrong length. Call headquarters.</source>
        <translation>درازی کلید امضا نادرست است. به دفتر مرکزی زنگ بزنید.</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Journal and log</source>
        <translation>روزنامچه و گزارش فنی</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>بررسی روزنامچه</translation>
    </message>
    <message>
        <source>Whether an entry of this laptop was altered, taken out, put in another order, or an older state put back. It takes some seconds for a thousand people, and registering goes on meanwhile.</source>
        <translation>نشان می‌دهد که در این لپ‌تاپ ثبتی تغییر داده، برداشته، پس و پیش یا به حالت کهنه برگردانده شده یا نه. برای هزار نفر چند ثانیه می‌گیرد و ثبت‌نام ادامه دارد.</translation>
    </message>
    <message>
        <source>Check &amp;all entries</source>
        <translation>بررسی &amp;همهٔ ثبت‌ها</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;توقف</translation>
    </message>
    <message>
        <source>Copy of the journal</source>
        <translation>کاپی روزنامچه</translation>
    </message>
    <message>
        <source>For an auditor. It holds everybody&apos;s data in the clear: give it to nobody else, and destroy it afterwards. That it was written stands in the journal.</source>
        <translation>برای مفتش. داده‌های همه در آن بی‌رمز است: به کسی دیگر ندهید و پس از کار نابودش کنید. نوشتن آن در روزنامچه می‌آید.</translation>
    </message>
    <message>
        <source>F&amp;ile for the copy</source>
        <translation>&amp;فایل کاپی</translation>
    </message>
    <message>
        <source>&amp;Write the copy</source>
        <translation>&amp;نوشتن کاپی</translation>
    </message>
    <message>
        <source>Log for support</source>
        <translation>گزارش فنی برای پشتیبانی</translation>
    </message>
    <message>
        <source>Versions, counts and what went wrong. It names nobody who was registered.</source>
        <translation>نسخه‌ها، شمارها و آنچه خراب شد. نام هیچ ثبت‌شده‌ای در آن نیست.</translation>
    </message>
    <message>
        <source>Fil&amp;e for the log</source>
        <translation>فایل &amp;گزارش فنی</translation>
    </message>
    <message>
        <source>Write the lo&amp;g</source>
        <translation>نوشتن گ&amp;زارش</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>برگزیدن …</translation>
    </message>
    <message>
        <source>Entries checked so far: {count}</source>
        <translation>ثبت‌های بررسی‌شده تا اکنون: {count}</translation>
    </message>
    <message>
        <source>Entries checked: {count}</source>
        <translation>ثبت‌های بررسی‌شده: {count}</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>روزنامچه سالم است.</translation>
    </message>
    <message>
        <source>The journal was changed or damaged. Stop here and call headquarters.</source>
        <translation>روزنامچه دستکاری یا خراب شده است. همین‌جا بایستید و به دفتر مرکزی زنگ بزنید.</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>فایلی را برای نوشتن برگزینید.</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>ثبت‌ها: {count}</translation>
    </message>
    <message>
        <source>The copy is written.</source>
        <translation>کاپی نوشته شد.</translation>
    </message>
    <message>
        <source>The log is written.</source>
        <translation>گزارش فنی نوشته شد.</translation>
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
    <name>HandOverBox</name>
    <message>
        <source>Hand over</source>
        <translation>تسلیم دادن</translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>چیزی در راه نیست.</translation>
    </message>
    <message>
        <source>Give your drafts and open work to</source>
        <translation>پیش‌نویس‌ها و کارهای باز خود را بدهید به</translation>
    </message>
    <message>
        <source>What you wrote in private and did not seal stays with you.</source>
        <translation>آنچه جداگانه نوشته و مهر نکرده‌اید نزد شما می‌ماند.</translation>
    </message>
    <message>
        <source>Offered to you</source>
        <translation>پیشنهاد به شما</translation>
    </message>
    <message>
        <source>Handed over, not taken yet</source>
        <translation>تسلیم داده شده، هنوز گرفته نشده</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>همکاری را برگزینید.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>پس گرفتن</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>تسلیم گرفتن</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Warnings: {count}</source>
        <translation>هشدارها: {count}</translation>
    </message>
</context>
<context>
    <name>HeadquartersSection</name>
    <message>
        <source>Headquarters</source>
        <translation>دفتر مرکزی</translation>
    </message>
    <message>
        <source>A file from headquarters</source>
        <translation>فایل از دفتر مرکزی</translation>
    </message>
    <message>
        <source>Answers, orders and keys that headquarters wrote for this laptop, brought on a stick. Taking one twice changes nothing.</source>
        <translation>جواب‌ها، فرمان‌ها و کلیدهایی که دفتر مرکزی برای این لپ‌تاپ نوشته و با فلش آورده شده. دو بار گرفتن چیزی را تغییر نمی‌دهد.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;فایل</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;برگزیدن …</translation>
    </message>
    <message>
        <source>&amp;Take the file</source>
        <translation>&amp;گرفتن فایل</translation>
    </message>
    <message>
        <source>Key list</source>
        <translation>فهرست کلیدها</translation>
    </message>
    <message>
        <source>Whom this laptop believes. A newer list comes by itself with the network, or as a file. An older one is refused.</source>
        <translation>این لپ‌تاپ به کی اعتماد دارد. فهرست تازه‌تر خودش با شبکه می‌رسد، یا به شکل فایل. کهنه‌تر پذیرفته نمی‌شود.</translation>
    </message>
    <message>
        <source>File of the &amp;key list</source>
        <translation>فایل فهرست &amp;کلیدها</translation>
    </message>
    <message>
        <source>Ch&amp;oose …</source>
        <translation>برگ&amp;زیدن …</translation>
    </message>
    <message>
        <source>Take the &amp;list</source>
        <translation>گرفتن فه&amp;رست</translation>
    </message>
    <message>
        <source>New keys for this laptop</source>
        <translation>کلیدهای نو برای این لپ‌تاپ</translation>
    </message>
    <message>
        <source>When headquarters asks for it: with its code the laptop makes new keys of its own and brings them at the next exchange. Nothing is lost.</source>
        <translation>وقتی دفتر مرکزی بخواهد: با کود آن، لپ‌تاپ کلیدهای نو برای خود می‌سازد و در همگام‌سازی بعدی می‌رساند. چیزی گم نمی‌شود.</translation>
    </message>
    <message>
        <source>Co&amp;de of headquarters</source>
        <translation>ک&amp;ود دفتر مرکزی</translation>
    </message>
    <message>
        <source>&amp;Make new keys</source>
        <translation>&amp;ساختن کلیدهای نو</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>نسخهٔ {number}</translation>
    </message>
    <message>
        <source>Things told by headquarters: {count}</source>
        <translation>گفته‌های دفتر مرکزی: {count}</translation>
    </message>
    <message>
        <source>Taken.</source>
        <translation>گرفته شد.</translation>
    </message>
    <message>
        <source>Taken. There was nothing new in it.</source>
        <translation>گرفته شد. چیز نو در آن نبود.</translation>
    </message>
    <message>
        <source>The key list believed now is version {number}.</source>
        <translation>اکنون فهرست کلیدها نسخهٔ {number} است.</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave.</source>
        <translation>کودی را که دفتر مرکزی داده بنویسید.</translation>
    </message>
    <message>
        <source>New keys are made.</source>
        <translation>کلیدهای نو ساخته شد.</translation>
    </message>
    <message>
        <source>They go with the next exchange.</source>
        <translation>در همگام‌سازی بعدی می‌رود.</translation>
    </message>
    <message>
        <source>Choose the file first.</source>
        <translation>نخست فایل را برگزینید.</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Entries: {count}</source>
        <translation>ثبت‌ها: {count}</translation>
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
    <name>LaptopPage</name>
    <message>
        <source>This laptop</source>
        <translation>این لپ‌تاپ</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>برگزیدن</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>بعدی</translation>
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
    <name>NoteForm</name>
    <message>
        <source>Note for protection officers</source>
        <translation>یادداشت برای مأموران حفاظت</translation>
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
    <name>OfficerList</name>
    <message>
        <source>Who can sign in here</source>
        <translation>کی اینجا وارد شده می‌تواند</translation>
    </message>
    <message>
        <source>Change the &amp;roles</source>
        <translation>تغییر &amp;وظیفه‌ها</translation>
    </message>
    <message>
        <source>Re&amp;move …</source>
        <translation>&amp;حذف …</translation>
    </message>
    <message>
        <source>&amp;Yes, remove</source>
        <translation>&amp;بلی، حذف شود</translation>
    </message>
    <message>
        <source>&amp;No, keep</source>
        <translation>نخیر، ب&amp;ماند</translation>
    </message>
    <message>
        <source>You</source>
        <translation>شما</translation>
    </message>
    <message>
        <source>Roles of {officer}</source>
        <translation>وظیفه‌های {officer}</translation>
    </message>
    <message>
        <source>Another supervisor changes your roles.</source>
        <translation>وظیفه‌های شما را مسئول دیگر تغییر می‌دهد.</translation>
    </message>
    <message>
        <source>Remove {officer} from this laptop?</source>
        <translation>{officer} از این لپ‌تاپ حذف شود؟</translation>
    </message>
    <message>
        <source>What was registered stays. Admitted again, it is with a new passphrase.</source>
        <translation>آنچه ثبت شده می‌ماند. اگر دوباره پذیرفته شود، با رمز ورود نو است.</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Officers</source>
        <translation>مأموران</translation>
    </message>
    <message>
        <source>Change the master key</source>
        <translation>تغییر شاه‌کلید</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>شاه‌کلید</translation>
    </message>
    <message>
        <source>After somebody left, or when it may be known to others: everything on this laptop is written anew under another key. It takes as long as copying the database, and as much room. The laptop locks itself; everybody signs in as before.</source>
        <translation>پس از رفتن کسی، یا اگر شاید دیگران آن را بدانند: همه چیز این لپ‌تاپ با کلید دیگر از نو نوشته می‌شود. به اندازهٔ کاپی پایگاه داده وقت و جا می‌گیرد. لپ‌تاپ خود را قفل می‌کند؛ همه مانند پیش وارد می‌شوند.</translation>
    </message>
    <message>
        <source>Your own passphrase, to &amp;confirm</source>
        <translation>رمز ورود خودتان، برای &amp;تأیید</translation>
    </message>
    <message>
        <source>Change the master &amp;key</source>
        <translation>تغییر &amp;شاه‌کلید</translation>
    </message>
    <message>
        <source>The roles of {officer} hold from the next sign-in on.</source>
        <translation>وظیفه‌های {officer} از ورود بعدی اعتبار دارد.</translation>
    </message>
    <message>
        <source>{officer} cannot sign in here any more.</source>
        <translation>{officer} دیگر اینجا وارد شده نمی‌تواند.</translation>
    </message>
    <message>
        <source>The master key may still be known to who left.</source>
        <translation>شاید کسی که رفت، هنوز شاه‌کلید را بداند.</translation>
    </message>
    <message>
        <source>Change it when the parting was not a good one, or a copy of the disk is out.</source>
        <translation>اگر با خوشی نرفته، یا کاپی دیسک بیرون رفته، تغییرش دهید.</translation>
    </message>
    <message>
        <source>{officer} can sign in here now.</source>
        <translation>{officer} اکنون اینجا وارد شده می‌تواند.</translation>
    </message>
    <message>
        <source>The master key is being changed. Do not turn the laptop off.</source>
        <translation>شاه‌کلید تغییر می‌کند. لپ‌تاپ را خاموش نکنید.</translation>
    </message>
</context>
<context>
    <name>OwnWordsSection</name>
    <message>
        <source>My passphrase</source>
        <translation>رمز ورود من</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>رمز ورود</translation>
    </message>
    <message>
        <source>At least 12 characters, or four words that do not belong together.</source>
        <translation>دست‌کم ۱۲ حرف، یا چهار کلمه که با هم ربط ندارند.</translation>
    </message>
    <message>
        <source>Passphrase &amp;now</source>
        <translation>رمز ورود &amp;کنونی</translation>
    </message>
    <message>
        <source>N&amp;ew passphrase</source>
        <translation>رمز ورود &amp;نو</translation>
    </message>
    <message>
        <source>The ne&amp;w one again</source>
        <translation>رمز نو، بار &amp;دیگر</translation>
    </message>
    <message>
        <source>C&amp;hange the passphrase</source>
        <translation>&amp;تغییر رمز ورود</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>قفل دوم</translation>
    </message>
    <message>
        <source>A secret in this machine&apos;s keystore, needed beside the passphrase: whoever copies the disk and knows the passphrase still cannot open it elsewhere. If the keystore is lost, headquarters recovers your access.</source>
        <translation>رازی در مخزن کلید این کمپیوتر، که در کنار رمز ورود لازم است: هر که دیسک را کاپی کند و رمز را بداند، باز هم در جای دیگر باز کرده نمی‌تواند. اگر مخزن گم شود، دفتر مرکزی دسترسی شما را بازیابی می‌کند.</translation>
    </message>
    <message>
        <source>Your pass&amp;phrase, to confirm</source>
        <translation>&amp;رمز ورود شما، برای تأیید</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>نخست رمز ورود را بنویسید.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>دو رمز یکی نیست. دوباره بنویسید.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>رمز ورود تغییر کرد.</translation>
    </message>
    <message>
        <source>The old one opens nothing more.</source>
        <translation>رمز کهنه دیگر چیزی را باز نمی‌کند.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>به کار می‌رود</translation>
    </message>
    <message>
        <source>Passphrase &amp;alone again</source>
        <translation>باز تنها رم&amp;ز ورود</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>به کار نمی‌رود</translation>
    </message>
    <message>
        <source>Use the &amp;keystore</source>
        <translation>به کار بردن &amp;مخزن کلید</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>در چند کلمه بگویید چرا.</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Paused</source>
        <translation>وقفه</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>پین</translation>
    </message>
    <message>
        <source>&amp;PIN of {officer}</source>
        <translation>&amp;پین {officer}</translation>
    </message>
    <message>
        <source>&amp;Lock instead</source>
        <translation>&amp;قفل شود</translation>
    </message>
    <message>
        <source>Whoever comes next signs in with a passphrase.</source>
        <translation>هر که بعد بیاید با رمز ورود وارد می‌شود.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Closing …</source>
        <translation>بسته می‌شود …</translation>
    </message>
    <message>
        <source>After an hour, after sleep or five wrong tries only the passphrase helps.</source>
        <translation>پس از یک ساعت، خواب لپ‌تاپ یا پنج اشتباه، تنها رمز ورود کار می‌دهد.</translation>
    </message>
    <message>
        <source>Tries left: {count}.</source>
        <translation>کوشش‌های مانده: {count}.</translation>
    </message>
    <message>
        <source>Type all six digits.</source>
        <translation>هر شش رقم را بنویسید.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>باز می‌شود …</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>nationality unknown</source>
        <translation>تابعیت نامعلوم</translation>
    </message>
    <message>
        <source>full record no longer here</source>
        <translation>دوسیهٔ کامل دیگر اینجا نیست</translation>
    </message>
    <message>
        <source>Look-up row</source>
        <translation>ردیف جستجو</translation>
    </message>
    <message>
        <source>kept for a year, to find people again</source>
        <translation>یک سال می‌ماند، تا شخص دوباره یافت شود</translation>
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
    <name>PersonHead</name>
    <message>
        <source>Back</source>
        <translation>پس</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپ</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحیح</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Opened {time} · this reading is in the journal</source>
        <translation>ساعت {time} باز شد · این خواندن در روزنامچه آمد</translation>
    </message>
    <message>
        <source>Opened {time}</source>
        <translation>ساعت {time} باز شد</translation>
    </message>
    <message>
        <source>Close and seal</source>
        <translation>بستن و مهر کردن</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پس</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپ</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>بخش‌ها</translation>
    </message>
    <message>
        <source>Answered. Readable by protection officers.</source>
        <translation>جواب داده شد. مأموران حفاظت خوانده می‌توانند.</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>PIN for short pauses</source>
        <translation>پین برای وقفه‌های کوتاه</translation>
    </message>
    <message>
        <source>Not needed, but quick: within a shift F12 then pauses, and six digits go on. The PIN ends with the lock; after an hour or five wrong tries only the passphrase helps.</source>
        <translation>لازم نیست، ولی زود است: در نوبت کاری F12 وقفه می‌دهد و شش رقم ادامه می‌دهد. با قفل شدن، پین ختم می‌شود؛ پس از یک ساعت یا پنج اشتباه تنها رمز ورود کار می‌دهد.</translation>
    </message>
    <message>
        <source>Si&amp;x digits</source>
        <translation>&amp;شش رقم</translation>
    </message>
    <message>
        <source>The same di&amp;gits again</source>
        <translation>&amp;همان ارقام، بار دیگر</translation>
    </message>
    <message>
        <source>&amp;Use this PIN</source>
        <translation>این &amp;پین به کار رود</translation>
    </message>
    <message>
        <source>Is set</source>
        <translation>تعیین شده</translation>
    </message>
    <message>
        <source>Type all six digits.</source>
        <translation>هر شش رقم را بنویسید.</translation>
    </message>
    <message>
        <source>These are other digits. Type them again.</source>
        <translation>این ارقام دیگر است. دوباره بنویسید.</translation>
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
    <name>PrintPanel</name>
    <message>
        <source>Print the record for the person</source>
        <translation>چاپ دوسیه برای شخص</translation>
    </message>
    <message>
        <source>All that is recorded here about this person, in their language, to be handed over in person. It answers an open request for a copy; that it was printed stands in the journal. Anybody who finds the paper or the file can read it.</source>
        <translation>آنچه اینجا دربارهٔ این شخص ثبت است، به زبان خودش، برای دادن به دست خودش. جواب درخواست باز برای کاپی هم هست؛ چاپ آن در روزنامچه می‌آید. هر که کاغذ یا فایل را بیابد خوانده می‌تواند.</translation>
    </message>
    <message>
        <source>I have checked that it is this very person</source>
        <translation>دیدم که خود همین شخص است</translation>
    </message>
    <message>
        <source>Print what is sealed too</source>
        <translation>مهرشده هم چاپ شود</translation>
    </message>
    <message>
        <source>We are in a private place</source>
        <translation>در جای جداگانه هستیم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>چاپ</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>ذخیره به PDF</translation>
    </message>
    <message>
        <source>The person’s own</source>
        <translation>زبان خود شخص</translation>
    </message>
    <message>
        <source>Printed for the person; it stands in the journal.</source>
        <translation>برای شخص چاپ شد؛ در روزنامچه آمد.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>انگلیسی</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>روسی</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>تاجیکی</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>ازبکی</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>قرغیزی</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>دری</translation>
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
    <name>ProtectionCard</name>
    <message>
        <source>Protection</source>
        <translation>حفاظت</translation>
    </message>
    <message>
        <source>Note a need</source>
        <translation>یادداشت نیاز</translation>
    </message>
    <message>
        <source>Read what is sealed</source>
        <translation>خواندن مهرشده</translation>
    </message>
    <message>
        <source>Ask to read</source>
        <translation>خواستن اجازهٔ خواندن</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>خواندن جواب</translation>
    </message>
    <message>
        <source>Go on with what you began</source>
        <translation>ادامهٔ آنچه آغاز کردید</translation>
    </message>
    <message>
        <source>You noted something here.</source>
        <translation>شما اینجا چیزی یادداشت کرده‌اید.</translation>
    </message>
    <message>
        <source>Your role does not see whether something is noted.</source>
        <translation>وظیفهٔ شما نمی‌بیند که چیزی یادداشت شده یا نه.</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>چیزی یادداشت نشده است.</translation>
    </message>
    <message>
        <source>A protection need exists · {urgency}</source>
        <translation>نیاز حفاظتی هست · {urgency}</translation>
    </message>
    <message>
        <source>Each look is an entry in the journal.</source>
        <translation>هر بار خواندن در روزنامچه می‌آید.</translation>
    </message>
    <message>
        <source>Answered. Readable by protection officers.</source>
        <translation>جواب داده شد. مأموران حفاظت خوانده می‌توانند.</translation>
    </message>
    <message>
        <source>Headquarters was asked on {when} and has not answered yet.</source>
        <translation>{when} از دفتر مرکزی پرسیده شد و هنوز جوابی نیست.</translation>
    </message>
    <message>
        <source>Headquarters refused: {reason}</source>
        <translation>دفتر مرکزی رد کرد: {reason}</translation>
    </message>
    <message>
        <source>The time to read headquarters’ answer is over.</source>
        <translation>وقت خواندن جواب دفتر مرکزی تمام شد.</translation>
    </message>
    <message>
        <source>Headquarters answered. Readable until {when}.</source>
        <translation>دفتر مرکزی جواب داد. تا {when} خوانده می‌شود.</translation>
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
    <name>QuietDoor</name>
    <message>
        <source>A private place first</source>
        <translation>نخست جای جداگانه</translation>
    </message>
    <message>
        <source>Ask to speak alone, where nobody hears or sees this screen: no family, no official, nobody who waits. An interpreter stays only if the person wants it. Nothing has to be answered.</source>
        <translation>بخواهید تنها گپ بزنید، جایی که کسی نشنود و این صفحه را نبیند: نه خانواده، نه مأمور دولت، نه کسی که در نوبت است. ترجمان تنها به خواست شخص می‌ماند. هیچ جوابی اجباری نیست.</translation>
    </message>
    <message>
        <source>We are alone, and the person wants to go on</source>
        <translation>تنها هستیم و شخص می‌خواهد ادامه دهد</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>چه می‌نویسید</translation>
    </message>
    <message>
        <source>Go on with what you began</source>
        <translation>ادامهٔ آنچه آغاز کردید</translation>
    </message>
    <message>
        <source>Ask the questions</source>
        <translation>پرسیدن پرسش‌ها</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>نوشتن یادداشت</translation>
    </message>
    <message>
        <source>A document is kept by somebody</source>
        <translation>سند نزد کسی مانده</translation>
    </message>
    <message>
        <source>Something new</source>
        <translation>چیز نو</translation>
    </message>
    <message>
        <source>Instead of what you answered on {when}</source>
        <translation>به جای جواب شما در {when}</translation>
    </message>
</context>
<context>
    <name>QuietRoom</name>
    <message>
        <source>In private</source>
        <translation>جداگانه</translation>
    </message>
    <message>
        <source>F12 hides this at once</source>
        <translation>کلید F12 این را فوری پنهان می‌کند</translation>
    </message>
    <message>
        <source>How urgent is it</source>
        <translation>چقدر عاجل است</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>دور انداختن</translation>
    </message>
    <message>
        <source>Close and seal</source>
        <translation>بستن و مهر کردن</translation>
    </message>
    <message>
        <source>Once sealed, nobody here reads it again.</source>
        <translation>پس از مهر، اینجا کسی دیگر آن را نمی‌خواند.</translation>
    </message>
    <message>
        <source>Choose how urgent it is.</source>
        <translation>برگزینید که چقدر عاجل است.</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>برای بعد بماند</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>پس</translation>
    </message>
</context>
<context>
    <name>ReceivePanel</name>
    <message>
        <source>Receive a request</source>
        <translation>گرفتن درخواست</translation>
    </message>
    <message>
        <source>Everybody may ask about their own record. A request to be deleted, and an objection, hide the record at once until headquarters has decided.</source>
        <translation>هر کس حق دارد دربارهٔ دوسیهٔ خود بپرسد. درخواست پاک شدن و اعتراض، دوسیه را فوری پنهان می‌کند تا دفتر مرکزی تصمیم بگیرد.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>چه خواسته شده</translation>
    </message>
    <message>
        <source>In the person’s words</source>
        <translation>به سخن خود شخص</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>خالی هم شده می‌تواند.</translation>
    </message>
    <message>
        <source>Receive and give the receipt</source>
        <translation>گرفتن و دادن رسید</translation>
    </message>
    <message>
        <source>Choose what is asked.</source>
        <translation>برگزینید که چه خواسته شده.</translation>
    </message>
    <message>
        <source>Received. Receipt {receipt}: answer due {day}.</source>
        <translation>گرفته شد. رسید {receipt}: میعاد جواب {day}.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Who it is</source>
        <translation>هویت</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>سند</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>سفر</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>عبور</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>رضایت</translation>
    </message>
    <message>
        <source>Protection need</source>
        <translation>نیاز حفاظتی</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>درخواست</translation>
    </message>
    <message>
        <source>Question to a second person</source>
        <translation>پرسش از نفر دوم</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>تصحیح</translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation>انتقال به نهاد دیگر</translation>
    </message>
    <message>
        <source>Look-up row</source>
        <translation>ردیف جستجو</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>ثبت دیگر</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>ثبت شد</translation>
    </message>
    <message>
        <source>Came again</source>
        <translation>دوباره آمد</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>تصحیح شد</translation>
    </message>
    <message>
        <source>A correction came too late</source>
        <translation>تصحیحی دیر رسید</translation>
    </message>
    <message>
        <source>A second person was asked</source>
        <translation>از نفر دوم پرسیده شد</translation>
    </message>
    <message>
        <source>A second person decided</source>
        <translation>نفر دوم تصمیم گرفت</translation>
    </message>
    <message>
        <source>Left to headquarters</source>
        <translation>به دفتر مرکزی ماند</translation>
    </message>
    <message>
        <source>A request was received</source>
        <translation>درخواستی گرفته شد</translation>
    </message>
    <message>
        <source>A request was answered</source>
        <translation>به درخواستی جواب داده شد</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>رضایت پس گرفته شد</translation>
    </message>
    <message>
        <source>Noted for protection officers</source>
        <translation>برای مأموران حفاظت یادداشت شد</translation>
    </message>
    <message>
        <source>Read by a protection officer</source>
        <translation>مأمور حفاظت خواند</translation>
    </message>
    <message>
        <source>A protection officer decided</source>
        <translation>مأمور حفاظت تصمیم گرفت</translation>
    </message>
    <message>
        <source>Headquarters was asked to open what is sealed</source>
        <translation>از دفتر مرکزی باز کردن مهرشده خواسته شد</translation>
    </message>
    <message>
        <source>Headquarters’ answer was read</source>
        <translation>جواب دفتر مرکزی خوانده شد</translation>
    </message>
    <message>
        <source>The officer was worried</source>
        <translation>مأمور نگران شد</translation>
    </message>
    <message>
        <source>Printed for the person</source>
        <translation>برای شخص چاپ شد</translation>
    </message>
    <message>
        <source>Sensitive fields were read</source>
        <translation>خانه‌های حساس خوانده شد</translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation>ثبت دیگر</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>شمارهٔ ثبت</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>تخلص</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>نام پدری (روسی)</translation>
    </message>
    <message>
        <source>Father’s name</source>
        <translation>نام پدر</translation>
    </message>
    <message>
        <source>Grandfather’s name</source>
        <translation>نام پدرکلان</translation>
    </message>
    <message>
        <source>Name in own script</source>
        <translation>نام به خط خودش</translation>
    </message>
    <message>
        <source>Name as said</source>
        <translation>نام چنان‌که گفته شد</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>نام‌های دیگر</translation>
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
        <source>Country of birth</source>
        <translation>کشور تولد</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>محل تولد</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>تابعیت</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>زبان‌ها</translation>
    </message>
    <message>
        <source>Interpreter used</source>
        <translation>با ترجمان</translation>
    </message>
    <message>
        <source>Civil status</source>
        <translation>حالت مدنی</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>درجهٔ تحصیل</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>پیشه</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>تیلفون</translation>
    </message>
    <message>
        <source>Safe to call</source>
        <translation>زنگ زدن بی‌خطر است</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>صادرکننده</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>شماره</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>شمارهٔ شخصی</translation>
    </message>
    <message>
        <source>Kind of personal number</source>
        <translation>نوع شمارهٔ شخصی</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>روز صدور</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>انقضا</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>شیوهٔ خواندن</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>اصل دیده شد</translation>
    </message>
    <message>
        <source>Machine-readable lines</source>
        <translation>سطرهای ماشین‌خوان</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>کنترول</translation>
    </message>
    <message>
        <source>Lost, or kept by somebody</source>
        <translation>گم شده، یا نزد کسی مانده</translation>
    </message>
    <message>
        <source>From country</source>
        <translation>کشور مبدأ</translation>
    </message>
    <message>
        <source>From area</source>
        <translation>ساحهٔ مبدأ</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>کشورهای میان راه</translation>
    </message>
    <message>
        <source>Next destination</source>
        <translation>مقصد بعدی</translation>
    </message>
    <message>
        <source>Final destination</source>
        <translation>مقصد آخر</translation>
    </message>
    <message>
        <source>Final destination assumed</source>
        <translation>مقصد آخر فرضی است</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>هدف</translation>
    </message>
    <message>
        <source>Reason for return</source>
        <translation>دلیل بازگشت</translation>
    </message>
    <message>
        <source>Intended stay</source>
        <translation>مدت اقامت</translation>
    </message>
    <message>
        <source>Months abroad</source>
        <translation>شمار ماه‌ها در خارج</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>وسیله</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>خرچ سفر</translation>
    </message>
    <message>
        <source>Recruiter used</source>
        <translation>با واسطهٔ کاریابی</translation>
    </message>
    <message>
        <source>Ban until</source>
        <translation>منع ورود تا</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>جواز</translation>
    </message>
    <message>
        <source>When</source>
        <translation>چه وقت</translation>
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
        <source>Evidence</source>
        <translation>ثبوت</translation>
    </message>
    <message>
        <source>Decision of the authorities</source>
        <translation>تصمیم مقامات</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>مسیر</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>تصمیم</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>شیوهٔ دادن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>داده شد</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>پس گرفته شد</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>نهادهای همکار</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>اعتبار تا</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>رسید</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>گرفته شد</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>میعاد</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>چه گفته شد</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>جواب</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>تصمیم گرفته شد</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>عاجل بودن</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>یادداشت شد</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>نهاد همکار</translation>
    </message>
    <message>
        <source>State</source>
        <translation>حالت</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>در انتظار از</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>ختم شد</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>چه خواسته شده</translation>
    </message>
    <message>
        <source>The person’s own record has not come yet.</source>
        <translation>ثبت خود شخص هنوز نرسیده است.</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>تولد {date}</translation>
    </message>
    <message>
        <source>From {origin} to {destination}</source>
        <translation>از {origin} به {destination}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>Fast lane</source>
        <translation>مسیر سریع</translation>
    </message>
    <message>
        <source>Full lane</source>
        <translation>مسیر کامل</translation>
    </message>
    <message>
        <source>{label}: two entries disagree: {values}</source>
        <translation>{label}: دو ثبت یکی نیست: {values}</translation>
    </message>
    <message>
        <source>{age} or {oldest}</source>
        <translation>{age} یا {oldest}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>منظور شد</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد شد</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>هیچ</translation>
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
        <source>an officer of another laptop</source>
        <translation>مأمور لپ‌تاپ دیگر</translation>
    </message>
    <message>
        <source>not shown to your role</source>
        <translation>برای وظیفهٔ شما نشان داده نمی‌شود</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Lost your passphrase?</source>
        <translation>رمز را گم کردید؟</translation>
    </message>
    <message>
        <source>The request is written.</source>
        <translation>درخواست نوشته شد.</translation>
    </message>
    <message>
        <source>It opens nothing by itself.</source>
        <translation>به تنهایی چیزی را باز نمی‌کند.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Call headquarters</source>
        <translation>به دفتر مرکزی زنگ بزنید</translation>
    </message>
    <message>
        <source>Bring or send the request to headquarters as a file or as codes, and read this code over the telephone. Two people there answer. You may close the program.</source>
        <translation>درخواست را به شکل فایل یا کود به دفتر مرکزی برسانید و این کود را در تیلفون بخوانید. دو نفر آنجا جواب می‌دهند. می‌توانید برنامه را ببندید.</translation>
    </message>
    <message>
        <source>&amp;File for the request</source>
        <translation>&amp;فایل درخواست</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;برگزیدن …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;ذخیره</translation>
    </message>
    <message>
        <source>Show as co&amp;des</source>
        <translation>نشان دادن &amp;کودها</translation>
    </message>
    <message>
        <source>Befo&amp;re</source>
        <translation>&amp;قبلی</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>ب&amp;عدی</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>کود {number} از {count}</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>فایلی را برای نوشتن برگزینید.</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>Requests of the person</source>
        <translation>درخواست‌های شخص</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>هنوز چیزی خواسته نشده است.</translation>
    </message>
    <message>
        <source>Receive a request</source>
        <translation>گرفتن درخواست</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>میعاد گذشته از {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>میعاد {day}</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>رسید {receipt}</translation>
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
    <name>ScreeningForm</name>
    <message>
        <source>Yes</source>
        <translation>بلی</translation>
    </message>
    <message>
        <source>No</source>
        <translation>نخیر</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>جواب نداد</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>It was interrupted; not all could be asked</source>
        <translation>قطع شد؛ همه پرسیده نشد</translation>
    </message>
    <message>
        <source>Somebody should look at this again</source>
        <translation>کسی باید این را دوباره ببیند</translation>
    </message>
    <message>
        <source>Needs you see</source>
        <translation>نیازهایی که می‌بینید</translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message>
        <source>Screening</source>
        <translation>ارزیابی</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Document kept by somebody</source>
        <translation>سند نزد کسی مانده</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>سند</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>نزد</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>چه گفته شد</translation>
    </message>
    <message>
        <source>It was sealed to a key that you do not have. Ask headquarters.</source>
        <translation>با کلیدی مهر شده که شما ندارید. از دفتر مرکزی بپرسید.</translation>
    </message>
    <message>
        <source>This note is for other protection officers.</source>
        <translation>این یادداشت برای مأموران حفاظت دیگر است.</translation>
    </message>
    <message>
        <source>It is damaged and does not open.</source>
        <translation>خراب است و باز نمی‌شود.</translation>
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
        <source>Declined</source>
        <translation>جواب نداد</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>نیازها</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>بازبینی</translation>
    </message>
    <message>
        <source>A second look is asked for.</source>
        <translation>خواسته شده که دوباره دیده شود.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>ختم</translation>
    </message>
    <message>
        <source>It was interrupted.</source>
        <translation>قطع شد.</translation>
    </message>
</context>
<context>
    <name>SealedPanel</name>
    <message>
        <source>What is sealed</source>
        <translation>آنچه مهر شده</translation>
    </message>
    <message>
        <source>Read it alone. This look is an entry in the journal.</source>
        <translation>تنها بخوانید. این خواندن در روزنامچه می‌آید.</translation>
    </message>
    <message>
        <source>Nothing is sealed.</source>
        <translation>چیزی مهر نشده است.</translation>
    </message>
    <message>
        <source>This one stands</source>
        <translation>همین بماند</translation>
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
        <source>Open</source>
        <translation>باز کردن</translation>
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
    <name>Section</name>
    <message>
        <source>One moment …</source>
        <translation>یک لحظه …</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Your role does not see this.</source>
        <translation>وظیفهٔ شما این را نمی‌بیند.</translation>
    </message>
    <message>
        <source>Journeys and crossings</source>
        <translation>سفرها و عبورها</translation>
    </message>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>هویت</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>چیزی ثبت نشده است.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>اسناد</translation>
    </message>
    <message>
        <source>No document is recorded.</source>
        <translation>سندی ثبت نشده است.</translation>
    </message>
    <message>
        <source>Passed on to others</source>
        <translation>داده‌شده به نهادهای دیگر</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>رضایت‌ها</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>رضایتی ثبت نشده است.</translation>
    </message>
    <message>
        <source>Nothing was passed on.</source>
        <translation>چیزی به دیگران داده نشده است.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>خلاصه</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>حقوق</translation>
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
        <source>&amp;Lost your passphrase?</source>
        <translation>رمز را &amp;گم کردید؟</translation>
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
        <source>You are let in again: sign in with the new passphrase.</source>
        <translation>راه دوباره باز شد: با رمز ورود نو وارد شوید.</translation>
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
<context>
    <name>WithdrawPanel</name>
    <message>
        <source>Withdraw it</source>
        <translation>پس گرفته شود</translation>
    </message>
    <message>
        <source>Withdraw: {purpose}</source>
        <translation>پس گرفتن: {purpose}</translation>
    </message>
    <message>
        <source>Nothing more may be done for this purpose. The record is hidden at once, nothing of it is passed on, and headquarters decides whether it is erased. Give the person the receipt.</source>
        <translation>دیگر برای این هدف کاری نمی‌شود. دوسیه فوری پنهان می‌شود، چیزی از آن به دیگران داده نمی‌شود و دفتر مرکزی تصمیم می‌گیرد که پاک شود یا نه. رسید را به شخص بدهید.</translation>
    </message>
    <message>
        <source>Nothing more may be done for this purpose; what waits to go is stopped.</source>
        <translation>دیگر برای این هدف کاری نمی‌شود؛ آنچه در انتظار رفتن است متوقف می‌شود.</translation>
    </message>
    <message>
        <source>Withdrawn. Stopped on their way: {count}.</source>
        <translation>پس گرفته شد. متوقف در راه: {count}.</translation>
    </message>
    <message>
        <source>Receipt {receipt}, answer due {day}.</source>
        <translation>رسید {receipt}، میعاد جواب {day}.</translation>
    </message>
</context>
<context>
    <name>WithdrawnCard</name>
    <message>
        <source>This laptop was erased</source>
        <translation>این لپ‌تاپ پاک شده است</translation>
    </message>
    <message>
        <source>This laptop was withdrawn</source>
        <translation>این لپ‌تاپ پس گرفته شده است</translation>
    </message>
    <message>
        <source>To enrol it anew close this window and type the code of headquarters:</source>
        <translation>برای ثبت دوباره این پنجره را ببندید و کود دفتر مرکزی را بنویسید:</translation>
    </message>
</context>
<context>
    <name>WithheldForm</name>
    <message>
        <source>Which document</source>
        <translation>کدام سند</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>نزد کی است</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>دربارهٔ آن چه گفته شد</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Correct who somebody is</source>
        <translation>تصحیح هویت شخص</translation>
    </message>
    <message>
        <source>Decide whether two records are one person</source>
        <translation>تصمیم که دو دوسیه از یک شخص است یا نه</translation>
    </message>
    <message>
        <source>Open what is sealed</source>
        <translation>باز کردن مهرشده</translation>
    </message>
    <message>
        <source>Pass a list of people on</source>
        <translation>دادن فهرست اشخاص به دیگران</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>پرسش دیگر</translation>
    </message>
    <message>
        <source>{label}: was {old}, shall be {new}</source>
        <translation>{label}: {old} بود، {new} شود</translation>
    </message>
    <message>
        <source>{who}, {when}: {reason}</source>
        <translation>{who} در {when}: {reason}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>منظور شد</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رد شد</translation>
    </message>
    <message>
        <source>At headquarters</source>
        <translation>نزد دفتر مرکزی</translation>
    </message>
    <message>
        <source>Waits for a colleague</source>
        <translation>در انتظار همکار</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>وقتش تمام شد</translation>
    </message>
    <message>
        <source>Readable until {when}</source>
        <translation>تا {when} خوانده می‌شود</translation>
    </message>
    <message>
        <source>{who}, {when} · drafts: {drafts}, open: {open}</source>
        <translation>{who} در {when} · پیش‌نویس‌ها: {drafts}، باز: {open}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Open work</source>
        <translation>کارهای باز</translation>
    </message>
    <message>
        <source>What waits for you, and what you wait for</source>
        <translation>چه در انتظار شماست، و شما در انتظار چه</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Headquarters is asked with the next exchange.</source>
        <translation>در همگام‌سازی بعدی از دفتر مرکزی پرسیده می‌شود.</translation>
    </message>
    <message>
        <source>Handed over. Until it is taken, nobody works on it.</source>
        <translation>تسلیم داده شد. تا گرفته نشود، کسی روی آن کار نمی‌کند.</translation>
    </message>
    <message>
        <source>It is yours. Drafts: {drafts}, open: {open}.</source>
        <translation>از شما شد. پیش‌نویس‌ها: {drafts}، باز: {open}.</translation>
    </message>
</context>
</TS>
