<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AcknowledgedCard</name>
    <message>
        <source>Confirmed by headquarters</source>
        <translation>Подтверждено центром</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>Записей: {count}</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Пока ничего.</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>Set aside: {count}</source>
        <translation>Отложено: {count}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>с {time}</translation>
    </message>
    <message>
        <source>The records are safe on this laptop and are not lost.</source>
        <translation>Записи целы на этом ноутбуке и не пропадут.</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Fast lane</source>
        <translation>Быстрая полоса</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Сказано</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>ChoiceBody</name>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
</context>
<context>
    <name>CodeLists</name>
    <message>
        <source>Entry</source>
        <translation>Въезд</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Выезд</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>Транзит</translation>
    </message>
    <message>
        <source>Not crossing</source>
        <translation>Без пересечения</translation>
    </message>
    <message>
        <source>Refused entry</source>
        <translation>Отказ во въезде</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>Пешком</translation>
    </message>
    <message>
        <source>Car / minibus</source>
        <translation>Легковой / микро</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Автобус</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Поезд</translation>
    </message>
    <message>
        <source>Lorry</source>
        <translation>Грузовой</translation>
    </message>
    <message>
        <source>Aircraft</source>
        <translation>Самолёт</translation>
    </message>
    <message>
        <source>Boat / ferry</source>
        <translation>Паром / лодка</translation>
    </message>
    <message>
        <source>Animal / herding</source>
        <translation>Верхом / со скотом</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Узбекский</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Таджикский</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>Кыргызский</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Казахский</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Дари</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Пушту</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Туркменский</translation>
    </message>
    <message>
        <source>Karakalpak</source>
        <translation>Каракалпакский</translation>
    </message>
    <message>
        <source>Persian (Farsi)</source>
        <translation>Персидский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Турецкий</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Китайский</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Урду</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>Уйгурский</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Another / not said</source>
        <translation>Другой / не указан</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Паспорт</translation>
    </message>
    <message>
        <source>ID card</source>
        <translation>ID-карта</translation>
    </message>
    <message>
        <source>Paper tazkira</source>
        <translation>Тазкира бумажная</translation>
    </message>
    <message>
        <source>e-Tazkira</source>
        <translation>Э-тазкира</translation>
    </message>
    <message>
        <source>Internal passport</source>
        <translation>Внутренний паспорт</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Без документа</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Свид. о рождении</translation>
    </message>
    <message>
        <source>Return certificate</source>
        <translation>Свид. на возвращение</translation>
    </message>
    <message>
        <source>Migration card</source>
        <translation>Миграционная карта</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>Разрешение на работу</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Вид на жительство</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Вод. удостоверение</translation>
    </message>
    <message>
        <source>Asylum certificate</source>
        <translation>Справка ищущего убежище</translation>
    </message>
    <message>
        <source>Refugee document</source>
        <translation>Документ беженца</translation>
    </message>
    <message>
        <source>Stateless document</source>
        <translation>Документ ЛБГ</translation>
    </message>
    <message>
        <source>Service passport</source>
        <translation>Служебный паспорт</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Work (has job)</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>Looking for work</source>
        <translation>Поиск работы</translation>
    </message>
    <message>
        <source>Seasonal work</source>
        <translation>Сезонная работа</translation>
    </message>
    <message>
        <source>Visit relatives</source>
        <translation>К родственникам</translation>
    </message>
    <message>
        <source>Trade / bazaar</source>
        <translation>Торговля</translation>
    </message>
    <message>
        <source>Return home</source>
        <translation>Возвращение</translation>
    </message>
    <message>
        <source>Renew 90 days</source>
        <translation>Обновить 90 дней</translation>
    </message>
    <message>
        <source>Border worker</source>
        <translation>Работа у границы</translation>
    </message>
    <message>
        <source>Join family</source>
        <translation>К семье / брак</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Учёба</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Medical treatment</source>
        <translation>Лечение</translation>
    </message>
    <message>
        <source>Tourism</source>
        <translation>Туризм</translation>
    </message>
    <message>
        <source>Business/official</source>
        <translation>Деловая поездка</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Депортация / отказ</translation>
    </message>
    <message>
        <source>Pilgrimage</source>
        <translation>Паломничество</translation>
    </message>
    <message>
        <source>Herding</source>
        <translation>Перегон скота</translation>
    </message>
    <message>
        <source>Disaster</source>
        <translation>Бедствие</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Конфликт</translation>
    </message>
    <message>
        <source>End of season</source>
        <translation>Конец сезона</translation>
    </message>
    <message>
        <source>Family reasons</source>
        <translation>Семейные причины</translation>
    </message>
    <message>
        <source>Re-entry ban</source>
        <translation>Запрет на въезд</translation>
    </message>
    <message>
        <source>90-day limit</source>
        <translation>Срок 90 дней</translation>
    </message>
    <message>
        <source>No work</source>
        <translation>Нет работы</translation>
    </message>
    <message>
        <source>Permit lost</source>
        <translation>Нет патента</translation>
    </message>
    <message>
        <source>Expelled/deported</source>
        <translation>Выдворение</translation>
    </message>
    <message>
        <source>Wages not paid</source>
        <translation>Невыплата зарплаты</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Здоровье</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>Задержание</translation>
    </message>
    <message>
        <source>Under 24 h</source>
        <translation>Менее суток</translation>
    </message>
    <message>
        <source>1-89 days</source>
        <translation>1-89 дней</translation>
    </message>
    <message>
        <source>3-12 months</source>
        <translation>3-12 месяцев</translation>
    </message>
    <message>
        <source>12 months or more</source>
        <translation>12 месяцев и более</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>Key in the document</source>
        <translation>Ввести документ</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>Исправить вручную</translation>
    </message>
    <message>
        <source>Enter goes to the next field</source>
        <translation>Enter — следующее поле</translation>
    </message>
    <message>
        <source>&amp;Type of document</source>
        <translation>&amp;Вид документа</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Оставить как было</translation>
    </message>
    <message>
        <source>Take it so</source>
        <translation>Принять</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Фамилия</translation>
    </message>
    <message>
        <source>&amp;Given names</source>
        <translation>&amp;Имена</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>&amp;Пол</translation>
    </message>
    <message>
        <source>Date of &amp;birth</source>
        <translation>&amp;Дата рождения</translation>
    </message>
    <message>
        <source>&amp;Nationality</source>
        <translation>&amp;Гражданство</translation>
    </message>
    <message>
        <source>&amp;Issued by</source>
        <translation>К&amp;ем выдан</translation>
    </message>
    <message>
        <source>&amp;Document number</source>
        <translation>&amp;Номер документа</translation>
    </message>
    <message>
        <source>&amp;Expiry</source>
        <translation>Дей&amp;ствует до</translation>
    </message>
    <message>
        <source>Write the date as 15.06.1985, 06.1985 or 1985.</source>
        <translation>Пишите дату так: 15.06.1985, 06.1985 или 1985.</translation>
    </message>
    <message>
        <source>Give the year of the Gregorian calendar, such as 1985.</source>
        <translation>Укажите год по григорианскому календарю, например 1985.</translation>
    </message>
    <message>
        <source>Choose what kind of document it is.</source>
        <translation>Выберите вид документа.</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>Укажите хотя бы одно имя.</translation>
    </message>
    <message>
        <source>Choose one. Not known is an answer too.</source>
        <translation>Выберите одно. «Неизвестно» — тоже ответ.</translation>
    </message>
    <message>
        <source>Choose the country, or Nationality unknown.</source>
        <translation>Выберите страну или «Гражданство неизвестно».</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Register</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>This sheet of keys</source>
        <translation>Эта памятка клавиш</translation>
    </message>
    <message>
        <source>Change the shift</source>
        <translation>Изменить смену</translation>
    </message>
    <message>
        <source>Hide and lock at once</source>
        <translation>Сразу скрыть и запереть</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Expired on {day}: saving allowed</source>
        <translation>Истёк {day}: сохранить можно</translation>
    </message>
    <message>
        <source>Keyed by hand</source>
        <translation>Введено вручную</translation>
    </message>
    <message>
        <source>From the ID card</source>
        <translation>С ID-карты</translation>
    </message>
    <message>
        <source>From the passport</source>
        <translation>Из паспорта</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рожд.</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>без номера</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>{birth} · age {age}</source>
        <translation>{birth} · возраст {age}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>{count} of {count} check digits agree</source>
        <translation>Верны {count} из {count} контрольных цифр</translation>
    </message>
    <message>
        <source>line {line}, position {position}</source>
        <translation>строка {line}, знак {position}</translation>
    </message>
    <message>
        <source>Line {line} has {found} of {expected} characters. Scan it again.</source>
        <translation>В строке {line} знаков {found} из {expected}. Отсканируйте снова.</translation>
    </message>
    <message>
        <source>Document number: {where} is {found}, computed {expected}.</source>
        <translation>Номер документа: {where} — {found}, по расчёту {expected}.</translation>
    </message>
    <message>
        <source>Date of birth: {where} is {found}, computed {expected}.</source>
        <translation>Дата рождения: {where} — {found}, по расчёту {expected}.</translation>
    </message>
    <message>
        <source>Date of expiry: {where} is {found}, computed {expected}.</source>
        <translation>Срок действия: {where} — {found}, по расчёту {expected}.</translation>
    </message>
    <message>
        <source>Personal number: {where} is {found}, computed {expected}.</source>
        <translation>Личный номер: {where} — {found}, по расчёту {expected}.</translation>
    </message>
    <message>
        <source>Whole document: {where} is {found}, computed {expected}.</source>
        <translation>Документ в целом: {where} — {found}, по расчёту {expected}.</translation>
    </message>
    <message>
        <source>Read wrongly: {where}, {found} cannot stand there.</source>
        <translation>Прочитано неверно: {where}, {found} там быть не может.</translation>
    </message>
    <message>
        <source>The document gives no name. Enter the name by hand.</source>
        <translation>В документе нет имени. Введите имя вручную.</translation>
    </message>
    <message>
        <source>The names are parted in an unusual way. Compare them.</source>
        <translation>Имена разделены необычно. Сверьте их.</translation>
    </message>
    <message>
        <source>The name is cut off in the lines. Compare it with the page.</source>
        <translation>Имя в строках обрезано. Сверьте со страницей.</translation>
    </message>
    <message>
        <source>The date of birth does not exist: {where}. Compare it.</source>
        <translation>Такой даты рождения нет: {where}. Сверьте.</translation>
    </message>
    <message>
        <source>The date of expiry does not exist: {where}. Compare it.</source>
        <translation>Такого срока действия нет: {where}. Сверьте.</translation>
    </message>
    <message>
        <source>An old French identity card: it states no nationality and no expiry. Ask.</source>
        <translation>Старая французская карта: в ней нет ни гражданства, ни срока. Спросите.</translation>
    </message>
    <message>
        <source>The keyboard was set to another alphabet; the letters were put right.</source>
        <translation>Была включена другая раскладка; буквы исправлены.</translation>
    </message>
    <message>
        <source>The issuing country is written the old way, read as today&apos;s.</source>
        <translation>Страна выдачи записана по-старому, прочитана как нынешняя.</translation>
    </message>
    <message>
        <source>The issuing country is not stated.</source>
        <translation>Страна выдачи не указана.</translation>
    </message>
    <message>
        <source>The issuing country&apos;s code is in no list. Compare it.</source>
        <translation>Кода страны выдачи нет ни в одном списке. Сверьте.</translation>
    </message>
    <message>
        <source>The nationality is written the old way, read as today&apos;s.</source>
        <translation>Гражданство записано по-старому, прочитано как нынешнее.</translation>
    </message>
    <message>
        <source>The nationality is not stated.</source>
        <translation>Гражданство не указано.</translation>
    </message>
    <message>
        <source>The nationality&apos;s code is in no list. Compare it.</source>
        <translation>Кода гражданства нет ни в одном списке. Сверьте.</translation>
    </message>
    <message>
        <source>The nationality&apos;s code is in no list: recorded as unknown.</source>
        <translation>Кода гражданства нет ни в одном списке: записано как неизвестное.</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Name, birth and document appear here, with what their check digits say.</source>
        <translation>Здесь появятся имя, рождение и документ и что говорят контрольные цифры.</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Снова</translation>
    </message>
    <message>
        <source>Correct by hand</source>
        <translation>Исправить вручную</translation>
    </message>
    <message>
        <source>Key in by hand</source>
        <translation>Ввести вручную</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Note it and tell the traveller.</source>
        <translation>Отметьте и скажите человеку.</translation>
    </message>
    <message>
        <source>Compare with the document: saving allowed</source>
        <translation>Сверьте с документом: сохранить можно</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>Исправлено вручную</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This is not the passphrase. Try again.</source>
        <translation>Это не та парольная фраза. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Too many wrong passphrases. Try again in {seconds} seconds.</source>
        <translation>Слишком много ошибок. Попробуйте через {seconds} с.</translation>
    </message>
    <message>
        <source>This officer cannot sign in on this laptop.</source>
        <translation>Этот сотрудник не может войти на этом ноутбуке.</translation>
    </message>
    <message>
        <source>Use at least 12 characters, or four words that do not belong together.</source>
        <translation>Не меньше 12 знаков или четыре слова, не связанных между собой.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Start again.</source>
        <translation>Фразы не совпадают. Начните снова.</translation>
    </message>
    <message>
        <source>This officer can already sign in on this laptop.</source>
        <translation>Этот сотрудник уже может входить на этом ноутбуке.</translation>
    </message>
    <message>
        <source>Give the officer&apos;s name.</source>
        <translation>Укажите имя сотрудника.</translation>
    </message>
    <message>
        <source>Give the officer at least one role.</source>
        <translation>Дайте сотруднику хотя бы одну роль.</translation>
    </message>
    <message>
        <source>Admit another officer first: this is the last who can sign in.</source>
        <translation>Сначала допустите другого: это последний, кто может войти.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask the supervisor.</source>
        <translation>Ваша роль этого не позволяет. Обратитесь к старшему.</translation>
    </message>
    <message>
        <source>This laptop is not enrolled yet. Ask headquarters for an enrolment code.</source>
        <translation>Этот ноутбук ещё не подключён. Попросите у центра код подключения.</translation>
    </message>
    <message>
        <source>This laptop is enrolled already.</source>
        <translation>Этот ноутбук уже подключён.</translation>
    </message>
    <message>
        <source>This enrolment code has been used or is too old. Ask headquarters for a new one.</source>
        <translation>Этот код подключения уже использован или устарел. Попросите у центра новый.</translation>
    </message>
    <message>
        <source>Headquarters does not know this enrolment code. Copy all of it, or ask for a new one.</source>
        <translation>Центр не знает этого кода подключения. Скопируйте его целиком или попросите новый.</translation>
    </message>
    <message>
        <source>An enrolment code begins with MZ1. Copy all of it.</source>
        <translation>Код подключения начинается с MZ1. Скопируйте его целиком.</translation>
    </message>
    <message>
        <source>This is not a machine-readable zone. Scan again, or type its two or three lines.</source>
        <translation>Это не машиночитаемая зона. Отсканируйте снова или введите её две-три строки.</translation>
    </message>
    <message>
        <source>This date does not exist. Check day, month and year.</source>
        <translation>Такой даты нет. Проверьте день, месяц и год.</translation>
    </message>
    <message>
        <source>Give both ends of the birth date, or none.</source>
        <translation>Укажите обе границы даты рождения или ни одной.</translation>
    </message>
    <message>
        <source>The earliest birth date lies after the latest.</source>
        <translation>Ранняя дата рождения позже поздней.</translation>
    </message>
    <message>
        <source>This field cannot be corrected here.</source>
        <translation>Это поле здесь не исправить.</translation>
    </message>
    <message>
        <source>This choice is not in the list. Choose again.</source>
        <translation>Этого нет в списке. Выберите ещё раз.</translation>
    </message>
    <message>
        <source>This is no country. Choose one from the list.</source>
        <translation>Такой страны нет. Выберите из списка.</translation>
    </message>
    <message>
        <source>Start the shift first.</source>
        <translation>Сначала начните смену.</translation>
    </message>
    <message>
        <source>Scan the document first.</source>
        <translation>Сначала отсканируйте документ.</translation>
    </message>
    <message>
        <source>Say the notice first.</source>
        <translation>Сначала скажите обязательные слова.</translation>
    </message>
    <message>
        <source>Answer all questions first.</source>
        <translation>Сначала ответьте на все вопросы.</translation>
    </message>
    <message>
        <source>Without consent the person is only counted.</source>
        <translation>Без согласия человека только считают.</translation>
    </message>
    <message>
        <source>The consent text is a draft: it may be used for practice only. Ask headquarters for the approved text.</source>
        <translation>Текст согласия — черновик: он годится только для учёбы. Запросите у центра утверждённый текст.</translation>
    </message>
    <message>
        <source>The earlier visit is not on this laptop. Answer the first question with no.</source>
        <translation>Прежнего визита на этом ноутбуке нет. Ответьте на первый вопрос «нет».</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>Укажите хотя бы одно имя.</translation>
    </message>
    <message>
        <source>A draft is damaged. Start this person anew.</source>
        <translation>Черновик повреждён. Начните этого человека заново.</translation>
    </message>
    <message>
        <source>This draft is no longer there. Scan the document anew.</source>
        <translation>Этого черновика больше нет. Отсканируйте документ заново.</translation>
    </message>
    <message>
        <source>A registration number looks like KG03-7F4K2Q-5.</source>
        <translation>Регистрационный номер выглядит так: KG03-7F4K2Q-5.</translation>
    </message>
    <message>
        <source>This number has a typing error: its last character does not fit. Read it again.</source>
        <translation>В номере опечатка: последний знак не сходится. Прочитайте ещё раз.</translation>
    </message>
    <message>
        <source>This laptop has used all its registration numbers. Connect to headquarters.</source>
        <translation>Номера на этом ноутбуке закончились. Свяжитесь с центром.</translation>
    </message>
    <message>
        <source>Say why these records go out.</source>
        <translation>Скажите, зачем выгружаются эти записи.</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>Выгрузка остановлена. Файл не записан.</translation>
    </message>
    <message>
        <source>A part of the export could not be removed. Delete it by hand.</source>
        <translation>Часть выгрузки не удалилась. Удалите её вручную.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>Файл с таким именем уже есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>This registration is not on this laptop.</source>
        <translation>Этой регистрации на этом ноутбуке нет.</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>Выберите файл для записи.</translation>
    </message>
    <message>
        <source>Write the day as 24.11.2026, or leave it empty.</source>
        <translation>Пишите день так: 24.11.2026, или оставьте пустым.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Tell the supervisor this number: {reference}.</source>
        <translation>Произошло непредвиденное. Сообщите старшему этот номер: {reference}.</translation>
    </message>
    <message>
        <source>Manzil is already open on this laptop. Use its window.</source>
        <translation>Manzil уже открыт на этом ноутбуке. Работайте в его окне.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again.</source>
        <translation>Диск заполнен. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk does not take or give the file. Check it.</source>
        <translation>Диск не принимает или не отдаёт файл. Проверьте его.</translation>
    </message>
    <message>
        <source>The database is busy. Try again in a moment.</source>
        <translation>База занята. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>The laptop is locked. Sign in again.</source>
        <translation>Ноутбук заперт. Войдите снова.</translation>
    </message>
    <message>
        <source>The database of this laptop is gone from its folder. Put it back, or call headquarters. No new one was made.</source>
        <translation>Базы этого ноутбука нет в её папке. Верните её или позвоните в центр. Новая не создана.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program. Install that version.</source>
        <translation>Базу записала более новая версия программы. Установите её.</translation>
    </message>
    <message>
        <source>The key file keys.json is gone from the data folder. Put it back from a copy, or ask headquarters. No new one was made.</source>
        <translation>В папке данных нет файла ключей keys.json. Верните его из копии или обратитесь в центр. Новый не создан.</translation>
    </message>
    <message>
        <source>The file laptop.json in the data folder is damaged. Put it back from a copy, or ask headquarters; the registrations are not touched.</source>
        <translation>Файл laptop.json в папке данных повреждён. Верните его из копии или обратитесь в центр; регистрации целы.</translation>
    </message>
    <message>
        <source>Parts of this laptop&apos;s data are missing. Put them back from a copy, or call headquarters. Nothing was changed.</source>
        <translation>Части данных этого ноутбука нет. Верните её из копии или позвоните в центр. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The translations could not be compiled. Run the set-up again.</source>
        <translation>Переводы не собраны. Запустите установку снова.</translation>
    </message>
    <message>
        <source>Headquarters cannot be reached. Nothing is lost; it is tried again.</source>
        <translation>Нет связи с центром. Ничего не потеряно; попытка повторится.</translation>
    </message>
    <message>
        <source>The network wants a sign-in page first. Open the browser, sign in to the network, then send again.</source>
        <translation>Сеть просит сначала войти на её странице. Откройте браузер, войдите в сеть, затем отправьте снова.</translation>
    </message>
    <message>
        <source>Headquarters is busy. It is tried again later.</source>
        <translation>Центр занят. Попытка повторится позже.</translation>
    </message>
    <message>
        <source>Headquarters does not accept this laptop any more. Ask the supervisor; the records are safe here.</source>
        <translation>Центр больше не принимает этот ноутбук. Обратитесь к старшему; записи здесь целы.</translation>
    </message>
    <message>
        <source>This code is damaged or not one of ours. Scan it again.</source>
        <translation>Код повреждён или не наш. Отсканируйте снова.</translation>
    </message>
    <message>
        <source>Headquarters knows another history of this laptop, as after an old copy was put back. Sending has stopped; call headquarters.</source>
        <translation>Центр знает другую историю этого ноутбука, как после возврата старой копии. Отправка остановлена; позвоните в центр.</translation>
    </message>
    <message>
        <source>Headquarters no longer speaks with this version. Update the program.</source>
        <translation>Центр больше не работает с этой версией. Обновите программу.</translation>
    </message>
    <message>
        <source>Another exchange with headquarters is running. Wait for its end.</source>
        <translation>Уже идёт другой обмен с центром. Дождитесь конца.</translation>
    </message>
    <message>
        <source>Headquarters lacks what it once confirmed; it is sent again by itself.</source>
        <translation>У центра нет того, что он подтверждал; это уйдёт снова само.</translation>
    </message>
    <message>
        <source>A sealed batch was damaged; what it held is sent again by itself.</source>
        <translation>Запечатанный пакет был повреждён; его содержимое уйдёт снова само.</translation>
    </message>
    <message>
        <source>The address of headquarters, or of the proxy on the way to it, cannot be used. Call headquarters.</source>
        <translation>Адрес центра или прокси на пути к нему не годится. Позвоните в центр.</translation>
    </message>
    <message>
        <source>The file carrier.json in the data folder is damaged, so nothing can be sent. Put it back from a copy, or ask headquarters; the registrations are not touched.</source>
        <translation>Файл carrier.json в папке данных повреждён, отправка невозможна. Верните его из копии или обратитесь в центр; регистрации целы.</translation>
    </message>
    <message>
        <source>Headquarters found a batch too large; it is sent in parts.</source>
        <translation>Центр счёл пакет слишком большим; он уйдёт по частям.</translation>
    </message>
    <message>
        <source>The clock of this laptop is wrong. Put it right, then send again.</source>
        <translation>Часы этого ноутбука неверны. Поправьте их и отправьте снова.</translation>
    </message>
    <message>
        <source>Sending was stopped. It goes on from here next time.</source>
        <translation>Отправка остановлена. В следующий раз продолжится отсюда.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Do not delete it: call headquarters, who can save what is in it.</source>
        <translation>База этого ноутбука повреждена. Не удаляйте её: позвоните в центр, там спасут, что в ней есть.</translation>
    </message>
    <message>
        <source>The database file does not belong to these keys. Put the right file back, or call headquarters. Nothing was changed.</source>
        <translation>Файл базы не от этих ключей. Верните нужный файл или позвоните в центр. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The journal of this laptop is damaged or was changed. Stop here and call headquarters.</source>
        <translation>Журнал этого ноутбука повреждён или изменён. Остановитесь и позвоните в центр.</translation>
    </message>
    <message>
        <source>The key file is damaged. Put it back from a copy, or ask headquarters.</source>
        <translation>Файл ключей повреждён. Верните его из копии или обратитесь в центр.</translation>
    </message>
    <message>
        <source>A message or file of the exchange is damaged or not genuine. It is not used.</source>
        <translation>Сообщение или файл обмена повреждены или не подлинны. Они не используются.</translation>
    </message>
    <message>
        <source>The server that answered is not headquarters, or its answer is not signed by it. Nothing was sent.</source>
        <translation>Ответил не сервер центра, или его ответ не подписан. Ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Looking what waits …</source>
        <translation>Смотрим, что в очереди …</translation>
    </message>
    <message>
        <source>Sending · {count} left</source>
        <translation>Отправка · осталось {count}</translation>
    </message>
    <message>
        <source>Stopped · {count} waiting</source>
        <translation>Остановлено · {count} в очереди</translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation>Нет связи · {count} в очереди</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>В очереди: {count}</translation>
    </message>
    <message>
        <source>All confirmed</source>
        <translation>Всё подтверждено</translation>
    </message>
    <message>
        <source>No contact with headquarters yet</source>
        <translation>Связи с центром ещё не было</translation>
    </message>
    <message>
        <source>Last contact {when}</source>
        <translation>Связь была: {when}</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Export the list</source>
        <translation>Выгрузить список</translation>
    </message>
    <message>
        <source>&amp;Reason, as it will stand in the journal</source>
        <translation>&amp;Причина, как она войдёт в журнал</translation>
    </message>
    <message>
        <source>From &amp;day</source>
        <translation>&amp;С какого дня</translation>
    </message>
    <message>
        <source>&amp;To day, included</source>
        <translation>По какой &amp;день, включая</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Выбрать …</translation>
    </message>
    <message>
        <source>&amp;Write the file</source>
        <translation>&amp;Записать файл</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Those found by “{text}”, in a CSV file that anyone can read.</source>
        <translation>Найденные по «{text}», в файле CSV, который может прочесть любой.</translation>
    </message>
    <message>
        <source>Everyone in the list, in a CSV file that anyone can read.</source>
        <translation>Все из списка, в файле CSV, который может прочесть любой.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Записать файл</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
    <message>
        <source>Written so far: {count}</source>
        <translation>Записано пока: {count}</translation>
    </message>
    <message>
        <source>Written: {count}</source>
        <translation>Записано: {count}</translation>
    </message>
    <message>
        <source>The export stands in the journal.</source>
        <translation>Выгрузка занесена в журнал.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>yesterday {time}</source>
        <translation>вчера {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message>
        <source>{days} days {hours} h</source>
        <translation>{days} дн {hours} ч</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} кБ</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
    <message>
        <source>birth date unknown</source>
        <translation>дата рождения неизвестна</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Throw &amp;away</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Save and scan next</source>
        <translation>&amp;Сохранить, следующий</translation>
    </message>
    <message>
        <source>Correcting: Ctrl+Enter takes it, Esc leaves it</source>
        <translation>Исправление: Ctrl+Enter принять, Esc оставить</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Сохраняем …</translation>
    </message>
    <message>
        <source>Nothing to save before a document is read</source>
        <translation>Сначала прочитайте документ</translation>
    </message>
    <message>
        <source>The consent text is a draft, for practice only: ask headquarters</source>
        <translation>Текст согласия — черновик, только для учёбы: запросите у центра</translation>
    </message>
    <message>
        <source>Questions left: {count}</source>
        <translation>Осталось вопросов: {count}</translation>
    </message>
    <message>
        <source>Say the key message, then press F5</source>
        <translation>Скажите главное и нажмите F5</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>На этой странице</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>Seen here before?</source>
        <translation>Уже регистрировали?</translation>
    </message>
    <message>
        <source>Purpose of the journey</source>
        <translation>Цель поездки</translation>
    </message>
    <message>
        <source>Reason of the return</source>
        <translation>Причина возвращения</translation>
    </message>
    <message>
        <source>Next destination</source>
        <translation>Следующий пункт</translation>
    </message>
    <message>
        <source>Intended stay</source>
        <translation>Срок пребывания</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Anything that worries you?</source>
        <translation>Что-нибудь вас тревожит?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Say aloud: {words}</source>
        <translation>Вслух: {words}</translation>
    </message>
    <message>
        <source>Yes leads to the protection officer</source>
        <translation>«Да» ведёт к сотруднику по защите</translation>
    </message>
    <message>
        <source>gives the number</source>
        <translation>даёт номер</translation>
    </message>
    <message>
        <source>One key. Nothing is chosen for you.</source>
        <translation>Одна клавиша. Заранее ничего не выбрано.</translation>
    </message>
    <message>
        <source>One key, or type the name of another place.</source>
        <translation>Одна клавиша, или введите название другого места.</translation>
    </message>
    <message>
        <source>Ask quietly. Do not write down what you hear.</source>
        <translation>Спросите тихо. Не записывайте, что услышите.</translation>
    </message>
    <message>
        <source>Enter saves and starts the next person.</source>
        <translation>Enter сохраняет и начинает следующего.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Yes, the same person</source>
        <translation>Да, тот же человек</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>Нет, другой человек</translation>
    </message>
    <message>
        <source>No earlier visit found</source>
        <translation>Прежнего визита не найдено</translation>
    </message>
    <message>
        <source>Yes, agrees</source>
        <translation>Да, согласие есть</translation>
    </message>
    <message>
        <source>{day}, {post}, {direction}</source>
        <translation>{day}, {post}, {direction}</translation>
    </message>
    <message>
        <source>Then: {questions}</source>
        <translation>Затем: {questions}</translation>
    </message>
</context>
<context>
    <name>LaneBodies</name>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>тот же человек</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>другой человек</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>согласие есть</translation>
    </message>
    <message>
        <source>counted without a name</source>
        <translation>считают без имени</translation>
    </message>
    <message>
        <source>to the protection officer</source>
        <translation>к сотруднику по защите</translation>
    </message>
    <message>
        <source>nothing noticed</source>
        <translation>ничего не замечено</translation>
    </message>
    <message>
        <source>The look-up did not work: ask whether the person was here before.</source>
        <translation>Поиск не удался: спросите, был ли человек здесь раньше.</translation>
    </message>
    <message>
        <source>Same document: {visit}</source>
        <translation>Тот же документ: {visit}</translation>
    </message>
    <message>
        <source>Say aloud in {language}</source>
        <translation>Скажите вслух, язык: {language}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&amp;Continue it</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>Th&amp;row it away</source>
        <translation>&amp;Выбросить</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>It is t&amp;his person&apos;s</source>
        <translation>Это документ &amp;этого человека</translation>
    </message>
    <message>
        <source>{name} begins the next person after this one is saved.</source>
        <translation>{name} начнёт следующего, когда этот сохранён.</translation>
    </message>
    <message>
        <source>Another document was read</source>
        <translation>Прочитан другой документ</translation>
    </message>
    <message>
        <source>Worried: finish here, then go along</source>
        <translation>Тревожно: закончите здесь, потом проводите</translation>
    </message>
    <message>
        <source>Save, and take the person to the protection officer in the private room. Nothing of it is written down here.</source>
        <translation>Сохраните и проводите человека к сотруднику по защите в отдельную комнату. Здесь об этом ничего не пишется.</translation>
    </message>
    <message>
        <source>Saved again: known person</source>
        <translation>Сохранено снова: известный человек</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Counted without a name</source>
        <translation>Посчитан без имени</translation>
    </message>
    <message>
        <source>What was read is destroyed. Help goes on without a registration.</source>
        <translation>Прочитанное уничтожено. Помощь идёт и без регистрации.</translation>
    </message>
    <message>
        <source>Thrown away: nobody was registered</source>
        <translation>Выброшено: никто не зарегистрирован</translation>
    </message>
    <message>
        <source>Last saved {when}. Nothing of it is lost.</source>
        <translation>Сохранено {when}. Ничего не пропало.</translation>
    </message>
    <message>
        <source>More drafts after it: {count}.</source>
        <translation>Ещё черновиков за ним: {count}.</translation>
    </message>
    <message>
        <source>An unfinished registration was found</source>
        <translation>Найдена незаконченная регистрация</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Manzil</source>
        <translation>Manzil</translation>
    </message>
    <message>
        <source>Hide and lock</source>
        <translation>Скрыть и запереть</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Say first:</source>
        <translation>Сначала скажите:</translation>
    </message>
    <message>
        <source>Said in {language}</source>
        <translation>Сказано, язык: {language}</translation>
    </message>
    <message>
        <source>It is said</source>
        <translation>Сказано</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>nationality unknown</source>
        <translation>гражданство неизвестно</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>без документа</translation>
    </message>
    <message>
        <source>{birth} ({age})</source>
        <translation>{birth} ({age})</translation>
    </message>
    <message>
        <source>{birth} ({age} or {oldest})</source>
        <translation>{birth} ({age} или {oldest})</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>by headquarters</source>
        <translation>центром</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>safe on this laptop</source>
        <translation>цело на ноутбуке</translation>
    </message>
</context>
<context>
    <name>PlaceSearch</name>
    <message>
        <source>Name or code of the &amp;place</source>
        <translation>Название или код &amp;места</translation>
    </message>
    <message>
        <source>A digit chooses from the list. Esc: back to the nine.</source>
        <translation>Цифра выбирает из списка. Esc: назад к девяти.</translation>
    </message>
    <message>
        <source>No place found. Try the name in English, or a shorter part of it.</source>
        <translation>Место не найдено. Попробуйте по-английски или короче.</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Sto&amp;p</source>
        <translation>О&amp;становить</translation>
    </message>
    <message>
        <source>Progress of sending</source>
        <translation>Ход отправки</translation>
    </message>
    <message>
        <source>Sending begins …</source>
        <translation>Отправка начинается …</translation>
    </message>
    <message>
        <source>A break in the link costs nothing: it goes on from here.</source>
        <translation>Обрыв связи не страшен: продолжится отсюда.</translation>
    </message>
    <message>
        <source>{done} of {total} entries confirmed</source>
        <translation>Подтверждено записей: {done} из {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>осталось около {time}</translation>
    </message>
    <message>
        <source>{done} of {total} confirmed by headquarters. A break in the link costs nothing: it goes on from here.</source>
        <translation>Центр подтвердил {done} из {total}. Обрыв связи не страшен: продолжится отсюда.</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>Ждут отправки: {count}</translation>
    </message>
    <message>
        <source>Everything is safe on this laptop. Sending starts by itself.</source>
        <translation>Всё цело на этом ноутбуке. Отправка начнётся сама.</translation>
    </message>
    <message>
        <source>Headquarters has confirmed everything</source>
        <translation>Центр подтвердил всё</translation>
    </message>
    <message>
        <source>Nothing waits on this laptop.</source>
        <translation>На этом ноутбуке ничего не ждёт.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Имя файла:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Тип файлов:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Новая папка</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Папка выше</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Вырезать</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Вст&amp;авить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Да</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Нет</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>{place} of {all} · Backspace: back</source>
        <translation>{place} из {all} · Backspace: назад</translation>
    </message>
    <message>
        <source>More choices · Backspace: the first ones</source>
        <translation>Ещё варианты · Backspace: первые</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Registrar</source>
        <translation>Регистратор</translation>
    </message>
    <message>
        <source>Protection officer</source>
        <translation>Сотрудник по защите</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Старший</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Аналитик</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Ответственный за данные</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>Read the document again</source>
        <translation>Прочитать документ снова</translation>
    </message>
    <message>
        <source>Scan the document</source>
        <translation>Отсканируйте документ</translation>
    </message>
    <message>
        <source>Esc: leave it as it is</source>
        <translation>Esc: оставить как есть</translation>
    </message>
    <message>
        <source>Hold the lines at the foot of the page to the reader. No click is needed.</source>
        <translation>Приложите строки внизу страницы к считывателю. Щёлкать не нужно.</translation>
    </message>
    <message>
        <source>Spaces and case do not matter</source>
        <translation>Пробелы и регистр не важны</translation>
    </message>
    <message>
        <source>Or type the &amp;lines  (F2)</source>
        <translation>Или в&amp;ведите строки  (F2)</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Прочитать</translation>
    </message>
    <message>
        <source>Line {line} of {lines}: {count} of {width} characters</source>
        <translation>Строка {line} из {lines}: знаков {count} из {width}</translation>
    </message>
    <message>
        <source>All lines are there: Enter reads them.</source>
        <translation>Все строки есть: Enter прочитает их.</translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>next {time}</source>
        <translation>дальше в {time}</translation>
    </message>
    <message>
        <source>Sends by itself whenever a link is there.</source>
        <translation>Отправляет сам, как только есть связь.</translation>
    </message>
    <message>
        <source>Encrypted; only headquarters can open it.</source>
        <translation>Зашифровано; открыть может только центр.</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>Отправка остановлена</translation>
    </message>
    <message>
        <source>The last try did not succeed</source>
        <translation>Последняя попытка не удалась</translation>
    </message>
    <message>
        <source>The clock was not compared yet.</source>
        <translation>Часы ещё не сверены.</translation>
    </message>
    <message>
        <source>The clock agrees with headquarters.</source>
        <translation>Часы сходятся с центром.</translation>
    </message>
    <message>
        <source>The clock differs from headquarters by {time}. Put it right.</source>
        <translation>Часы расходятся с центром на {time}. Поправьте их.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Everyone registered at this post</source>
        <translation>Все, кого зарегистрировали на этом посту</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузка</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Name, document number or registration number</source>
        <translation>Имя, номер документа или регистрации</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>В&amp;ыгрузить …</translation>
    </message>
    <message>
        <source>People registered here</source>
        <translation>Зарегистрированные здесь</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Number and document</source>
        <translation>Номер и документ</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Последний раз</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Найдено: {count}</translation>
    </message>
    <message>
        <source>Newest first. Shown: {count}</source>
        <translation>Сначала новые. Показано: {count}</translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or the number of the document.</source>
        <translation>Никто не найден. Попробуйте меньше букв или номер документа.</translation>
    </message>
    <message>
        <source>Nobody is registered on this laptop yet.</source>
        <translation>На этом ноутбуке ещё никто не зарегистрирован.</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>Set once, holds for everyone until you change it</source>
        <translation>Задаётся один раз и действует для всех, пока не измените</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Следующая группа</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Language spoken at the counter</source>
        <translation>Язык у стойки</translation>
    </message>
    <message>
        <source>Country of departure</source>
        <translation>Страна выезда</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>Ст&amp;рана</translation>
    </message>
    <message>
        <source>Type part of the name, or the three-letter code.</source>
        <translation>Введите часть названия или код из трёх букв.</translation>
    </message>
    <message>
        <source>&amp;End the shift</source>
        <translation>&amp;Завершить смену</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>направление</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>транспорт</translation>
    </message>
    <message>
        <source>country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>language</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>Still to choose: {what}</source>
        <translation>Осталось выбрать: {what}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить так</translation>
    </message>
    <message>
        <source>Start the shift</source>
        <translation>Начать смену</translation>
    </message>
</context>
<context>
    <name>ShiftStrip</name>
    <message>
        <source>Officer</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Пост</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Выезд из</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>this hour</source>
        <translation>за час</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Draft saved on this laptop at {time}</source>
        <translation>Черновик сохранён на этом ноутбуке в {time}</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Earlier visit</source>
        <translation>Прежний визит</translation>
    </message>
    <message>
        <source>Saved last</source>
        <translation>Сохранён последним</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>Same document: {visit}</source>
        <translation>Тот же документ: {visit}</translation>
    </message>
    <message>
        <source>Purpose then: {purpose}</source>
        <translation>Цель тогда: {purpose}</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>You confirmed: same person</source>
        <translation>Подтверждено: тот же</translation>
    </message>
    <message>
        <source>Waiting to be sent: {count}</source>
        <translation>Ждут отправки: {count}</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Ничего не ждёт отправки</translation>
    </message>
    <message>
        <source>Next try {when}</source>
        <translation>Повтор: {when}</translation>
    </message>
    <message>
        <source>Nothing is lost offline</source>
        <translation>Без связи ничего не теряется</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Lost your passphrase? Ask the supervisor.</source>
        <translation>Забыли фразу? Обратитесь к старшему.</translation>
    </message>
    <message>
        <source>This laptop: {state}</source>
        <translation>Этот ноутбук: {state}</translation>
    </message>
    <message>
        <source>{contact}. Nothing is lost while offline.</source>
        <translation>{contact}. Без связи ничего не теряется.</translation>
    </message>
    <message>
        <source>{laptop} · version {version} · {now}</source>
        <translation>{laptop} · версия {version} · {now}</translation>
    </message>
</context>
<context>
    <name>SignInSide</name>
    <message>
        <source>Manzil</source>
        <translation>Manzil</translation>
    </message>
    <message>
        <source>Registration at border points</source>
        <translation>Регистрация на пунктах пропуска</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Помните</translation>
    </message>
    <message>
        <source>We record. We never decide who may pass.</source>
        <translation>Мы записываем. Мы не решаем, кому проходить.</translation>
    </message>
    <message>
        <source>Practice laptop</source>
        <translation>Учебный ноутбук</translation>
    </message>
    <message>
        <source>For demonstration and practice. Register no real people here.</source>
        <translation>Для показа и учёбы. Настоящих людей здесь не регистрируйте.</translation>
    </message>
    <message>
        <source>Encrypted: unreadable without a passphrase</source>
        <translation>Зашифровано: без парольной фразы не прочесть</translation>
    </message>
    <message>
        <source>Border point, {countries}</source>
        <translation>Пункт пропуска, {countries}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stored on this laptop, encrypted</source>
        <translation>Сохранено на ноутбуке, зашифровано</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Registrations</source>
        <translation>Регистрации</translation>
    </message>
    <message>
        <source>Refusals, counted without a name</source>
        <translation>Отказы, посчитаны без имени</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Исправления</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Смены</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Officers and passphrases</source>
        <translation>Сотрудники и фразы</translation>
    </message>
    <message>
        <source>Registrations of known people</source>
        <translation>Регистрации известных людей</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Выгрузки</translation>
    </message>
    <message>
        <source>Other entries</source>
        <translation>Другие записи</translation>
    </message>
    <message>
        <source>Headquarters does not know this kind of entry yet.</source>
        <translation>Центр ещё не знает такого вида записей.</translation>
    </message>
    <message>
        <source>What arrived is damaged or incomplete.</source>
        <translation>Пришедшее повреждено или неполно.</translation>
    </message>
    <message>
        <source>What it says does not fit the rules. Headquarters looks into it.</source>
        <translation>Содержание не по правилам. Центр разбирается.</translation>
    </message>
    <message>
        <source>It waits for an earlier entry of another laptop.</source>
        <translation>Ждёт более ранней записи с другого ноутбука.</translation>
    </message>
    <message>
        <source>This laptop was reported stolen.</source>
        <translation>Об этом ноутбуке сообщено как об украденном.</translation>
    </message>
    <message>
        <source>Headquarters could not take it over ({code}).</source>
        <translation>Центр не смог принять запись ({code}).</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Обмен</translation>
    </message>
    <message>
        <source>This laptop: {label}</source>
        <translation>Этот ноутбук: {label}</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>Остановить отправку</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>&amp;Отправить сейчас</translation>
    </message>
    <message>
        <source>Already sending</source>
        <translation>Уже отправляется</translation>
    </message>
    <message>
        <source>Headquarters has not been reached yet</source>
        <translation>Связи с центром ещё не было</translation>
    </message>
    <message>
        <source>Last contact with headquarters: {when}</source>
        <translation>Связь с центром была: {when}</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>&amp;Interface</source>
        <translation>&amp;Язык окна</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Язык интерфейса</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>На солнце</translation>
    </message>
    <message>
        <source>A</source>
        <translation>А</translation>
    </message>
    <message>
        <source>Usual letters</source>
        <translation>Обычные буквы</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>А+</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Крупные буквы</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>Sunlight</source>
        <translation>На солнце</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Oldest: {time}</source>
        <translation>Самая старая: {time}</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Ничего не ждёт.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Самая старая</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Who are you?</source>
        <translation>Кто вы?</translation>
    </message>
    <message>
        <source>Click, or use ↑ ↓</source>
        <translation>Мышью или ↑ ↓</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>After three wrong tries the waiting time grows. F12 locks at any moment.</source>
        <translation>После трёх ошибок время ожидания растёт. F12 запирает в любой момент.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Открываем …</translation>
    </message>
    <message>
        <source>&amp;Passphrase of {officer}</source>
        <translation>&amp;Парольная фраза: {officer}</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
    </message>
</context>
</TS>
