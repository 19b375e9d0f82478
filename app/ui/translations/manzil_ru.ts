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
    <name>AdmitForm</name>
    <message>
        <source>Admit an officer</source>
        <translation>Допустить сотрудника</translation>
    </message>
    <message>
        <source>The officer chooses the passphrase and types it; nobody else needs to know it.</source>
        <translation>Сотрудник сам придумывает и вводит парольную фразу; больше её никому знать не нужно.</translation>
    </message>
    <message>
        <source>Nam&amp;e, as it is to be shown</source>
        <translation>&amp;Имя, как его показывать</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the officer</source>
        <translation>&amp;Парольная фраза сотрудника</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>Она же &amp;ещё раз</translation>
    </message>
    <message>
        <source>Yo&amp;ur own passphrase, to confirm</source>
        <translation>&amp;Ваша парольная фраза, для подтверждения</translation>
    </message>
    <message>
        <source>&amp;Admit</source>
        <translation>Д&amp;опустить</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Фразы не совпадают. Введите их ещё раз.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>The answer of headquarters</source>
        <translation>Ответ центра</translation>
    </message>
    <message>
        <source>File of the a&amp;nswer</source>
        <translation>Файл &amp;ответа</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>В&amp;ыбрать …</translation>
    </message>
    <message>
        <source>&amp;Or its codes, read by the reader one after another</source>
        <translation>&amp;Или его коды, прочитанные считывателем один за другим</translation>
    </message>
    <message>
        <source>In any order; each stands on a line of its own.</source>
        <translation>В любом порядке; каждый на своей строке.</translation>
    </message>
    <message>
        <source>The &amp;passphrase you chose when you asked</source>
        <translation>&amp;Парольная фраза, которую вы выбрали при запросе</translation>
    </message>
    <message>
        <source>&amp;Take the answer</source>
        <translation>П&amp;ринять ответ</translation>
    </message>
    <message>
        <source>&amp;Give up this request</source>
        <translation>От&amp;менить этот запрос</translation>
    </message>
    <message>
        <source>Choose the file first, or scan the codes.</source>
        <translation>Сначала выберите файл или отсканируйте коды.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Answer a request</source>
        <translation>Ответить на запрос</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Answer to the person</source>
        <translation>Ответ человеку</translation>
    </message>
    <message>
        <source>A refusal needs its reason.</source>
        <translation>При отказе нужна причина.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Choose what came of it.</source>
        <translation>Выберите итог.</translation>
    </message>
    <message>
        <source>Answered. Tell the person.</source>
        <translation>Ответ записан. Сообщите человеку.</translation>
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
    <name>AskForm</name>
    <message>
        <source>Lost your passphrase?</source>
        <translation>Забыли парольную фразу?</translation>
    </message>
    <message>
        <source>Headquarters can let you in again; nothing on this laptop is lost. Choose who you are and a new passphrase. You will need it again when the answer comes.</source>
        <translation>Центр может снова вас впустить; на этом ноутбуке ничего не пропадёт. Выберите себя и новую парольную фразу. Она понадобится ещё раз, когда придёт ответ.</translation>
    </message>
    <message>
        <source>N&amp;ew passphrase</source>
        <translation>&amp;Новая парольная фраза</translation>
    </message>
    <message>
        <source>The ne&amp;w one again</source>
        <translation>Новая &amp;ещё раз</translation>
    </message>
    <message>
        <source>&amp;Ask headquarters</source>
        <translation>&amp;Спросить центр</translation>
    </message>
    <message>
        <source>&amp;Back to signing in</source>
        <translation>Назад ко &amp;входу</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Фразы не совпадают. Введите их ещё раз.</translation>
    </message>
</context>
<context>
    <name>AskToReadPanel</name>
    <message>
        <source>Ask headquarters to open what is sealed</source>
        <translation>Попросить центр вскрыть запечатанное</translation>
    </message>
    <message>
        <source>Only where somebody is in danger and no protection officer can be reached. Two people at headquarters decide; what they open can be read here for a limited time, and every look is in the journal. The question goes with the next exchange.</source>
        <translation>Только если кто-то в опасности, а сотрудника по защите не найти. В центре решают двое; вскрытое можно читать здесь недолго, и каждый просмотр остаётся в журнале. Вопрос уйдёт со следующим обменом.</translation>
    </message>
    <message>
        <source>Reason, as it will stand in the journal</source>
        <translation>Причина, как она войдёт в журнал</translation>
    </message>
    <message>
        <source>Ask headquarters</source>
        <translation>Спросить центр</translation>
    </message>
    <message>
        <source>Headquarters is asked with the next exchange.</source>
        <translation>Вопрос уйдёт в центр со следующим обменом.</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>What you asked</source>
        <translation>О чём спросили вы</translation>
    </message>
    <message>
        <source>You asked nothing.</source>
        <translation>Вы ни о чём не спрашивали.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Open what is sealed</source>
        <translation>Вскрыть запечатанное</translation>
    </message>
    <message>
        <source>{who}: {answer}</source>
        <translation>{who}: {answer}</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>Leave it to headquarters</source>
        <translation>Передать решение центру</translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <source>Your role does not see: {fields}</source>
        <translation>Вашей роли не видно: {fields}</translation>
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
    <name>Cautions</name>
    <message>
        <source>Days without contact with headquarters: {number}</source>
        <translation>Дней без связи с центром: {number}</translation>
    </message>
    <message>
        <source>Find a network, or send the sealed work on a stick.</source>
        <translation>Найдите сеть или отправьте запечатанные записи на флешке.</translation>
    </message>
    <message>
        <source>Entries that headquarters does not have: {number}</source>
        <translation>Записей, которых нет у центра: {number}</translation>
    </message>
    <message>
        <source>Send them as soon as there is a network.</source>
        <translation>Отправьте их, как только будет сеть.</translation>
    </message>
    <message>
        <source>Megabytes free on the disk: {number}</source>
        <translation>Свободно на диске, мегабайт: {number}</translation>
    </message>
    <message>
        <source>Remove other files from this laptop.</source>
        <translation>Уберите с этого ноутбука лишние файлы.</translation>
    </message>
    <message>
        <source>Days since headquarters signed its key list: {number}</source>
        <translation>Дней с тех пор, как центр подписал список ключей: {number}</translation>
    </message>
    <message>
        <source>Ask headquarters for a new one; it also comes as a file.</source>
        <translation>Попросите у центра новый; его можно получить и файлом.</translation>
    </message>
    <message>
        <source>Days since unsent work was copied: {number}</source>
        <translation>Дней без копии неотправленных записей: {number}</translation>
    </message>
    <message>
        <source>Connect the second medium.</source>
        <translation>Подключите второй носитель.</translation>
    </message>
    <message>
        <source>Headquarters has ordered this laptop back</source>
        <translation>Центр отзывает этот ноутбук</translation>
    </message>
    <message>
        <source>Send what waits. Afterwards the laptop erases itself.</source>
        <translation>Отправьте то, что в очереди. После этого ноутбук сотрёт себя сам.</translation>
    </message>
    <message>
        <source>Unsent work is on this laptop alone</source>
        <translation>Неотправленные записи есть только на этом ноутбуке</translation>
    </message>
    <message>
        <source>Let the supervisor choose a second medium.</source>
        <translation>Попросите старшего выбрать второй носитель.</translation>
    </message>
    <message>
        <source>The copies of unsent work lie on the laptop&apos;s own disk</source>
        <translation>Копии неотправленных записей лежат на диске самого ноутбука</translation>
    </message>
    <message>
        <source>Choose a folder on a stick instead.</source>
        <translation>Выберите вместо этого папку на флешке.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is not encrypted</source>
        <translation>Диск этого ноутбука не зашифрован</translation>
    </message>
    <message>
        <source>Ask headquarters to set the laptop up with an encrypted disk.</source>
        <translation>Попросите центр установить ноутбук с зашифрованным диском.</translation>
    </message>
    <message>
        <source>Whether this laptop&apos;s disk is encrypted cannot be seen</source>
        <translation>Не видно, зашифрован ли диск этого ноутбука</translation>
    </message>
    <message>
        <source>Ask whoever set the laptop up.</source>
        <translation>Спросите того, кто настраивал ноутбук.</translation>
    </message>
    <message>
        <source>Hibernation can write keys from memory to the disk</source>
        <translation>При гибернации ключи из памяти могут попасть на диск</translation>
    </message>
    <message>
        <source>Ask whoever set the laptop up to turn it off.</source>
        <translation>Попросите того, кто настраивал ноутбук, её отключить.</translation>
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
    <name>ClosingForm</name>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
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
    <message>
        <source>Registration</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Помощь</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Дальнейшая связь</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Статистика</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Орган власти</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>Страна исхода</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Дано</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Ограничено</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Устно</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Thumb/mark</source>
        <translation>Отпечаток / знак</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Представитель</translation>
    </message>
    <message>
        <source>Access / copy</source>
        <translation>Доступ / копия</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалоба</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Частично</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>Может подождать</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Скоро</translation>
    </message>
    <message>
        <source>Immediate</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Не оценено</translation>
    </message>
    <message>
        <source>Stranded</source>
        <translation>Нет средств</translation>
    </message>
    <message>
        <source>Legal problem</source>
        <translation>Правовая проблема</translation>
    </message>
    <message>
        <source>Single parent</source>
        <translation>Одинокий родитель</translation>
    </message>
    <message>
        <source>Pregnant/nursing</source>
        <translation>Беременная/кормит</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Заболевание</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Инвалидность</translation>
    </message>
    <message>
        <source>Older person</source>
        <translation>Пожилой человек</translation>
    </message>
    <message>
        <source>Family tracing</source>
        <translation>Розыск семьи</translation>
    </message>
    <message>
        <source>Separated child</source>
        <translation>Разлучённый</translation>
    </message>
    <message>
        <source>Unaccompanied</source>
        <translation>Без сопровождения</translation>
    </message>
    <message>
        <source>Child at risk</source>
        <translation>Ребёнок: риск</translation>
    </message>
    <message>
        <source>Woman at risk</source>
        <translation>Женщина: риск</translation>
    </message>
    <message>
        <source>Mental health</source>
        <translation>Тревога, стресс</translation>
    </message>
    <message>
        <source>Statelessness</source>
        <translation>Безгражданство</translation>
    </message>
    <message>
        <source>Trafficking</source>
        <translation>Торговля людьми</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>Насилие</translation>
    </message>
    <message>
        <source>GBV</source>
        <translation>Гендерное насилие</translation>
    </message>
    <message>
        <source>Asylum</source>
        <translation>Убежище</translation>
    </message>
    <message>
        <source>Married</source>
        <translation>В браке</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Не в браке</translation>
    </message>
    <message>
        <source>Religious (nikoh)</source>
        <translation>Никах</translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation>Вдова / вдовец</translation>
    </message>
    <message>
        <source>Divorced/separated</source>
        <translation>В разводе</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Партнёрство</translation>
    </message>
    <message>
        <source>Unknown/refused</source>
        <translation>Нет ответа</translation>
    </message>
    <message>
        <source>Upper secondary</source>
        <translation>Полное среднее</translation>
    </message>
    <message>
        <source>Lower secondary</source>
        <translation>Основное среднее</translation>
    </message>
    <message>
        <source>Vocational</source>
        <translation>Профессиональное</translation>
    </message>
    <message>
        <source>Short tertiary</source>
        <translation>Средне-специальное</translation>
    </message>
    <message>
        <source>Bachelor</source>
        <translation>Бакалавр</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Начальное</translation>
    </message>
    <message>
        <source>Master/specialist</source>
        <translation>Магистр</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Doctorate</source>
        <translation>Докторантура</translation>
    </message>
    <message>
        <source>Elementary</source>
        <translation>Простой труд</translation>
    </message>
    <message>
        <source>Craft, building</source>
        <translation>Стройка, ремесло</translation>
    </message>
    <message>
        <source>Service, sales</source>
        <translation>Услуги, торговля</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>Сельский труд</translation>
    </message>
    <message>
        <source>Operators, drivers</source>
        <translation>Водители / станки</translation>
    </message>
    <message>
        <source>Professionals</source>
        <translation>Специалисты</translation>
    </message>
    <message>
        <source>Technicians</source>
        <translation>Техники</translation>
    </message>
    <message>
        <source>Clerical</source>
        <translation>Служащие</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Руководители</translation>
    </message>
    <message>
        <source>&lt;100 USD</source>
        <translation>&lt;100 USD</translation>
    </message>
    <message>
        <source>100-499 USD</source>
        <translation>100-499 USD</translation>
    </message>
    <message>
        <source>500-999 USD</source>
        <translation>500-999 USD</translation>
    </message>
    <message>
        <source>1000-2999 USD</source>
        <translation>1000-2999 USD</translation>
    </message>
    <message>
        <source>3000+ USD</source>
        <translation>3000+ USD</translation>
    </message>
    <message>
        <source>Has permit</source>
        <translation>Есть</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Не требуется</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Подано</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Never had</source>
        <translation>Не было</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Разрешено</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>Вторая линия</translation>
    </message>
    <message>
        <source>MRZ reader</source>
        <translation>Считыватель</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Keyed</source>
        <translation>Вручную</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Со слов</translation>
    </message>
</context>
<context>
    <name>ConditionSection</name>
    <message>
        <source>Warnings</source>
        <translation>Предупреждения</translation>
    </message>
    <message>
        <source>What this laptop warns of</source>
        <translation>О чём предупреждает этот ноутбук</translation>
    </message>
    <message>
        <source>A warning keeps nobody from registering.</source>
        <translation>Предупреждение не мешает регистрировать.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Проверить снова</translation>
    </message>
    <message>
        <source>Nothing. All is well.</source>
        <translation>Ничего. Всё в порядке.</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Withdraw: {purpose}</source>
        <translation>Отозвать: {purpose}</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Copies of unsent work</source>
        <translation>Копии неотправленных записей</translation>
    </message>
    <message>
        <source>If this laptop breaks, headquarters reads its work from the second medium. The copies are sealed: they open for headquarters only. They go by themselves once headquarters has everything.</source>
        <translation>Если ноутбук сломается, центр прочтёт его записи со второго носителя. Копии запечатаны: открыть их может только центр. Когда у центра есть всё, они исчезают сами.</translation>
    </message>
    <message>
        <source>Copy n&amp;ow</source>
        <translation>Скопировать &amp;сейчас</translation>
    </message>
    <message>
        <source>&amp;No copies any more</source>
        <translation>Больше &amp;не копировать</translation>
    </message>
    <message>
        <source>Another medium</source>
        <translation>Другой носитель</translation>
    </message>
    <message>
        <source>A stick that stays with this laptop, or another disk. It is remembered.</source>
        <translation>Флешка, которая остаётся при этом ноутбуке, или другой диск. Выбор запоминается.</translation>
    </message>
    <message>
        <source>&amp;Folder on the second medium</source>
        <translation>&amp;Папка на втором носителе</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Выбрать …</translation>
    </message>
    <message>
        <source>Cop&amp;y there</source>
        <translation>&amp;Копировать туда</translation>
    </message>
    <message>
        <source>The copies are up to date.</source>
        <translation>Копии свежие.</translation>
    </message>
    <message>
        <source>No medium was chosen: unsent work is on this laptop alone.</source>
        <translation>Носитель не выбран: неотправленные записи есть только на этом ноутбуке.</translation>
    </message>
    <message>
        <source>It is connected.</source>
        <translation>Подключён.</translation>
    </message>
    <message>
        <source>It is not connected. Connect it.</source>
        <translation>Не подключён. Подключите его.</translation>
    </message>
    <message>
        <source>It lies on this laptop&apos;s own disk. Choose one on a stick.</source>
        <translation>Папка на диске самого ноутбука. Выберите папку на флешке.</translation>
    </message>
    <message>
        <source>Never copied yet</source>
        <translation>Ещё не копировали</translation>
    </message>
    <message>
        <source>Up to date at {when}</source>
        <translation>Копия сделана: {when}</translation>
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
    <message>
        <source>Correct the record</source>
        <translation>Исправить запись</translation>
    </message>
    <message>
        <source>Names, birth, sex and nationality change when a second person agrees; everything else changes at once. What stood there before stays in the history.</source>
        <translation>Имена, дата рождения, пол и гражданство меняются, когда согласится второй человек; остальное — сразу. Прежнее остаётся в истории.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что неверно</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Как верно</translation>
    </message>
    <message>
        <source>Reason, as it will stand in the journal</source>
        <translation>Причина, как она войдёт в журнал</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Откуда это известно</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Write it as 24.11.2026.</source>
        <translation>Пишите так: 24.11.2026.</translation>
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
        <source>Corrected.</source>
        <translation>Исправлено.</translation>
    </message>
    <message>
        <source>Headquarters is asked with the next exchange; then it changes.</source>
        <translation>Вопрос уйдёт в центр со следующим обменом; после ответа изменится.</translation>
    </message>
    <message>
        <source>A second person is asked; then it changes. See Open work.</source>
        <translation>Нужно согласие второго человека; тогда изменится. Смотрите «В работе».</translation>
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
    <name>DecideCard</name>
    <message>
        <source>For you to decide</source>
        <translation>Решать вам</translation>
    </message>
    <message>
        <source>Nothing waits for your decision.</source>
        <translation>Вашего решения ничего не ждёт.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть карточку</translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message>
        <source>Why you decide so, as it will stand in the journal</source>
        <translation>Почему вы так решили, как это войдёт в журнал</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Одобрить</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Одобрено.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Отклонено.</translation>
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
        <source>Open work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Этот ноутбук</translation>
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
    <name>DueCard</name>
    <message>
        <source>Requests of people</source>
        <translation>Запросы людей</translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation>Открытых запросов нет.</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Просрочен с {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Ответ до {day}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Headquarters decides. Until then the record is hidden.</source>
        <translation>Решает центр. До тех пор запись скрыта.</translation>
    </message>
    <message>
        <source>Headquarters decides.</source>
        <translation>Решает центр.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Printing the record for the person answers it.</source>
        <translation>Ответом будет распечатка записи для самого человека.</translation>
    </message>
</context>
<context>
    <name>ErasingSection</name>
    <message>
        <source>Erase</source>
        <translation>Стирание</translation>
    </message>
    <message>
        <source>Erase this laptop</source>
        <translation>Стереть этот ноутбук</translation>
    </message>
    <message>
        <source>Keys, database, copies waiting to be sent and logs are destroyed. Headquarters keeps what it has confirmed; everything else is lost for good. To be used again the laptop has to be enrolled anew.</source>
        <translation>Ключи, база, копии в очереди на отправку и протоколы будут уничтожены. У центра останется то, что он подтвердил; остальное пропадёт навсегда. Чтобы снова работать, ноутбук придётся подключить заново.</translation>
    </message>
    <message>
        <source>Your own passphrase, to &amp;confirm</source>
        <translation>Ваша парольная &amp;фраза, для подтверждения</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>&amp;Стереть навсегда</translation>
    </message>
    <message>
        <source>How many entries are &amp;given up</source>
        <translation>От скольких записей &amp;отказываетесь</translation>
    </message>
    <message>
        <source>Type the number from above, to show that it was read.</source>
        <translation>Введите число, указанное выше: так видно, что вы его прочли.</translation>
    </message>
    <message>
        <source>The laptop is being erased …</source>
        <translation>Ноутбук стирается …</translation>
    </message>
    <message>
        <source>Entries that headquarters does not have: {count}</source>
        <translation>Записей, которых нет у центра: {count}</translation>
    </message>
    <message>
        <source>Erased now, they are lost for good. Send them first.</source>
        <translation>Если стереть сейчас, они пропадут навсегда. Сначала отправьте их.</translation>
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
    <message>
        <source>Choose six other digits: no run such as 123456, nothing repeated, not this year.</source>
        <translation>Выберите другие шесть цифр: не подряд, как 123456, без повторов, как 121212, и не нынешний год.</translation>
    </message>
    <message>
        <source>This is not the PIN. Tries left: {tries}.</source>
        <translation>Это не тот ПИН-код. Осталось попыток: {tries}.</translation>
    </message>
    <message>
        <source>Choose a PIN first, or lock.</source>
        <translation>Сначала задайте ПИН-код или заприте.</translation>
    </message>
    <message>
        <source>The pause is over. Sign in with your passphrase.</source>
        <translation>Пауза окончена. Войдите с парольной фразой.</translation>
    </message>
    <message>
        <source>This machine offers no keystore. Turn on the one of its system, or go on with the passphrase alone.</source>
        <translation>На этом компьютере нет хранилища ключей. Включите системное или работайте с одной парольной фразой.</translation>
    </message>
    <message>
        <source>This machine&apos;s keystore did not open. Unlock it (its password is often that of the system&apos;s user), then try again.</source>
        <translation>Хранилище ключей этого компьютера не открылось. Отоприте его (часто подходит пароль пользователя системы) и попробуйте снова.</translation>
    </message>
    <message>
        <source>The secret that belongs to your passphrase is not in this machine&apos;s keystore. Choose “Lost your passphrase?” and ask headquarters.</source>
        <translation>В хранилище ключей этого компьютера нет секрета к вашей парольной фразе. Выберите «Забыли парольную фразу?» и обратитесь в центр.</translation>
    </message>
    <message>
        <source>You cannot sign in on this laptop any more. Ask the supervisor.</source>
        <translation>Вы больше не можете входить на этом ноутбуке. Обратитесь к старшему.</translation>
    </message>
    <message>
        <source>This is the last supervisor. Admit another one first.</source>
        <translation>Это последний старший. Сначала допустите другого.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Another supervisor does that.</source>
        <translation>Убрать себя нельзя. Это делает другой старший.</translation>
    </message>
    <message>
        <source>Another supervisor changes your roles.</source>
        <translation>Ваши роли меняет другой старший.</translation>
    </message>
    <message>
        <source>The key file names another account of an officer than the database does: somebody changed it. Call headquarters. The master key was not changed.</source>
        <translation>В файле ключей учётная запись сотрудника не та, что в базе: кто-то её изменил. Позвоните в центр. Главный ключ не сменён.</translation>
    </message>
    <message>
        <source>Everybody who signs in here must have done so once with this version first. Remove who does not come any more.</source>
        <translation>Сначала каждый, кто здесь входит, должен хотя бы раз войти в этой версии. Уберите тех, кто больше не приходит.</translation>
    </message>
    <message>
        <source>This answer belongs to another request or laptop. Ask headquarters for the one with the code shown here.</source>
        <translation>Это ответ на другой запрос или для другого ноутбука. Попросите у центра ответ с кодом, показанным здесь.</translation>
    </message>
    <message>
        <source>The answer of headquarters is damaged. Nothing was changed. Ask for it anew.</source>
        <translation>Ответ центра повреждён. Ничего не изменено. Попросите его заново.</translation>
    </message>
    <message>
        <source>Headquarters cannot open this laptop yet. Another officer of this laptop has to sign in.</source>
        <translation>Центр пока не может открыть этот ноутбук. Пусть войдёт другой сотрудник этого ноутбука.</translation>
    </message>
    <message>
        <source>No recovery is under way here. Ask headquarters first.</source>
        <translation>Здесь не начато восстановление доступа. Сначала обратитесь в центр.</translation>
    </message>
    <message>
        <source>The file of this recovery is damaged. Ask headquarters anew.</source>
        <translation>Файл этого восстановления повреждён. Обратитесь в центр заново.</translation>
    </message>
    <message>
        <source>What headquarters would open this laptop with is damaged. Another officer of this laptop has to sign in.</source>
        <translation>То, чем центр открыл бы этот ноутбук, повреждено. Пусть войдёт другой сотрудник этого ноутбука.</translation>
    </message>
    <message>
        <source>Headquarters used another recovery key than this laptop&apos;s. Call headquarters.</source>
        <translation>Центр взял ключ восстановления не этого ноутбука. Позвоните в центр.</translation>
    </message>
    <message>
        <source>Code {number} was read wrongly. Scan it again.</source>
        <translation>Код {number} прочитан неверно. Отсканируйте его снова.</translation>
    </message>
    <message>
        <source>Code {number} belongs to another text than the first. Scan one set only.</source>
        <translation>Код {number} не от того же текста, что первый. Сканируйте только один набор.</translation>
    </message>
    <message>
        <source>Codes still missing: {missing}. Scan them.</source>
        <translation>Не хватает кодов: {missing}. Отсканируйте их.</translation>
    </message>
    <message>
        <source>The codes do not belong together. Scan them again.</source>
        <translation>Коды не подходят друг к другу. Отсканируйте их снова.</translation>
    </message>
    <message>
        <source>Headquarters has withdrawn this laptop. It holds no registrations any more. Give it back, or ask headquarters for a code to enrol it anew.</source>
        <translation>Центр отозвал этот ноутбук. Регистраций на нём больше нет. Верните его или попросите у центра код, чтобы подключить заново.</translation>
    </message>
    <message>
        <source>A supervisor has erased this laptop. To use it again ask headquarters for a code.</source>
        <translation>Старший стёр этот ноутбук. Чтобы снова работать на нём, попросите у центра код.</translation>
    </message>
    <message>
        <source>Entries that headquarters does not have and that would be lost: {count}. Send them first, or give up just that many.</source>
        <translation>Записей, которых нет у центра и которые пропадут: {count}. Сначала отправьте их или согласитесь потерять ровно столько.</translation>
    </message>
    <message>
        <source>Sealed registrations of the laptop that this was have not been delivered yet. Connect it to the network first.</source>
        <translation>Запечатанные регистрации с прежнего подключения этого ноутбука ещё не доставлены. Сначала подключите его к сети.</translation>
    </message>
    <message>
        <source>This person is not on this laptop. Search again.</source>
        <translation>Этого человека на этом ноутбуке нет. Поищите снова.</translation>
    </message>
    <message>
        <source>This record is no longer on this laptop.</source>
        <translation>Этой записи на этом ноутбуке больше нет.</translation>
    </message>
    <message>
        <source>This person asked that the record not be used. Headquarters decides about it.</source>
        <translation>Человек попросил не использовать его запись. Решает центр.</translation>
    </message>
    <message>
        <source>Check first that it is this very person.</source>
        <translation>Сначала убедитесь, что это тот самый человек.</translation>
    </message>
    <message>
        <source>What is sealed is printed in a private place only. Go there first.</source>
        <translation>Запечатанное печатают только наедине. Сначала пройдите туда, где нет посторонних.</translation>
    </message>
    <message>
        <source>There is no consent for this purpose that could be withdrawn.</source>
        <translation>Согласия на эту цель нет, отзывать нечего.</translation>
    </message>
    <message>
        <source>This value does not fit its field. Write it in another way.</source>
        <translation>Это значение не подходит к полю. Запишите его иначе.</translation>
    </message>
    <message>
        <source>This cannot be corrected here.</source>
        <translation>Здесь это не исправить.</translation>
    </message>
    <message>
        <source>Nothing in this is different from the record. Change something first.</source>
        <translation>Всё совпадает с записью. Сначала что-нибудь измените.</translation>
    </message>
    <message>
        <source>The record has changed since. Refuse this, and have it asked anew.</source>
        <translation>Запись с тех пор изменилась. Отклоните, и пусть спросят заново.</translation>
    </message>
    <message>
        <source>Nobody can be asked for this.</source>
        <translation>Об этом некого спросить.</translation>
    </message>
    <message>
        <source>This has been asked already and is not decided yet. Wait for the answer.</source>
        <translation>Об этом уже спросили, решения ещё нет. Дождитесь ответа.</translation>
    </message>
    <message>
        <source>Headquarters decides this.</source>
        <translation>Это решает центр.</translation>
    </message>
    <message>
        <source>This question is no longer on this laptop.</source>
        <translation>Этого вопроса на этом ноутбуке больше нет.</translation>
    </message>
    <message>
        <source>This question has been decided already.</source>
        <translation>Этот вопрос уже решён.</translation>
    </message>
    <message>
        <source>Somebody else than who asked must decide.</source>
        <translation>Решать должен не тот, кто спросил.</translation>
    </message>
    <message>
        <source>Choose somebody else who works at this laptop.</source>
        <translation>Выберите другого, кто работает на этом ноутбуке.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Передавать нечего.</translation>
    </message>
    <message>
        <source>This has been taken already, or was handed to somebody else.</source>
        <translation>Это уже приняли или передали другому.</translation>
    </message>
    <message>
        <source>A receipt number looks like R-KG03-7F4K2Q-5. Read it again.</source>
        <translation>Номер квитанции выглядит так: R-KG03-7F4K2Q-5. Прочитайте ещё раз.</translation>
    </message>
    <message>
        <source>This request is not on this laptop. Look at the list again.</source>
        <translation>Этого запроса на этом ноутбуке нет. Посмотрите список ещё раз.</translation>
    </message>
    <message>
        <source>Say why it is refused.</source>
        <translation>Скажите, почему отказ.</translation>
    </message>
    <message>
        <source>Headquarters answers this request. It is on its way there.</source>
        <translation>На этот запрос отвечает центр. Он уже в пути туда.</translation>
    </message>
    <message>
        <source>This request has its answer already.</source>
        <translation>На этот запрос уже ответили.</translation>
    </message>
    <message>
        <source>A protection key is damaged or not vouched for by the country&apos;s. It is not used. Call headquarters.</source>
        <translation>Ключ защиты повреждён или не заверен ключом страны. Он не используется. Позвоните в центр.</translation>
    </message>
    <message>
        <source>There is no key yet to seal this with. Exchange with headquarters and close it then: it stays as a draft until.</source>
        <translation>Запечатать пока нечем: ключа ещё нет. Проведите обмен с центром и закройте тогда; до этого останется черновик.</translation>
    </message>
    <message>
        <source>This record is not on this laptop any more.</source>
        <translation>Этой записи на этом ноутбуке больше нет.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this protected record. Update this one.</source>
        <translation>Эту защищённую запись сделала более новая версия программы. Обновите программу.</translation>
    </message>
    <message>
        <source>The screening questions are a draft: they may be used for practice only. Ask headquarters for the approved ones.</source>
        <translation>Вопросы опроса — черновик: они годятся только для учёбы. Запросите у центра утверждённые.</translation>
    </message>
    <message>
        <source>Two versions of this are held. A protection officer must decide first; write it as a new one.</source>
        <translation>Есть две версии этого. Сначала должен решить сотрудник по защите; запишите как новое.</translation>
    </message>
    <message>
        <source>The time to read this is over. Ask again.</source>
        <translation>Время на чтение вышло. Спросите ещё раз.</translation>
    </message>
    <message>
        <source>Headquarters has not answered yet.</source>
        <translation>Центр ещё не ответил.</translation>
    </message>
    <message>
        <source>Headquarters refused. Its reason stands beside it.</source>
        <translation>Центр отказал. Причина указана рядом.</translation>
    </message>
    <message>
        <source>The answer of headquarters is damaged or about somebody else. Ask again.</source>
        <translation>Ответ центра повреждён или не об этом человеке. Спросите ещё раз.</translation>
    </message>
    <message>
        <source>Choose a folder of a second medium, such as a stick, that is connected now.</source>
        <translation>Выберите папку на втором носителе, например на флешке, который сейчас подключён.</translation>
    </message>
    <message>
        <source>The second medium gives back other data than it was given. Replace it.</source>
        <translation>Второй носитель отдаёт не то, что на него записали. Замените его.</translation>
    </message>
    <message>
        <source>There are no sealed batches in this folder. Choose another one.</source>
        <translation>В этой папке нет запечатанных пакетов. Выберите другую.</translation>
    </message>
    <message>
        <source>No second medium is connected. Connect it, or choose another one.</source>
        <translation>Второй носитель не подключён. Подключите его или выберите другой.</translation>
    </message>
    <message>
        <source>There is no such file. Check its name.</source>
        <translation>Такого файла нет. Проверьте имя.</translation>
    </message>
    <message>
        <source>The check was stopped. Begin it again.</source>
        <translation>Проверка остановлена. Начните её снова.</translation>
    </message>
    <message>
        <source>Nothing of the journal can be read in this file. Keep it and call headquarters.</source>
        <translation>В этом файле от журнала ничего не прочесть. Сохраните файл и позвоните в центр.</translation>
    </message>
    <message>
        <source>This file was not saved from this laptop&apos;s database. Choose the one that was written when it was saved.</source>
        <translation>Этот файл — не спасённое из базы этого ноутбука. Выберите тот, что записан при её спасении.</translation>
    </message>
    <message>
        <source>The laptop&apos;s own keys could not be saved. Keep both files and call headquarters: the laptop has to be enrolled anew.</source>
        <translation>Ключи самого ноутбука спасти не удалось. Сохраните оба файла и позвоните в центр: ноутбук нужно подключить заново.</translation>
    </message>
    <message>
        <source>This file is damaged or is not a page from headquarters. It is not used.</source>
        <translation>Файл повреждён или это не сообщение центра. Он не используется.</translation>
    </message>
    <message>
        <source>What headquarters sent is not what was asked for. It is tried again.</source>
        <translation>Центр прислал не то, что запрошено. Попытка повторится.</translation>
    </message>
    <message>
        <source>This page needs a newer version of the program. Update the program.</source>
        <translation>Для этого сообщения центра нужна более новая версия. Обновите программу.</translation>
    </message>
    <message>
        <source>This page is from before headquarters began anew.</source>
        <translation>Это старое сообщение: центр с тех пор начал заново.</translation>
    </message>
    <message>
        <source>Something that came before this page is missing. Take that first.</source>
        <translation>Не хватает того, что было до этого сообщения центра. Сначала примите это.</translation>
    </message>
    <message>
        <source>This page is sealed to a key that this laptop no longer has. Ask headquarters for a new one.</source>
        <translation>Это сообщение центра запечатано ключом, которого на этом ноутбуке больше нет. Попросите у центра новое.</translation>
    </message>
    <message>
        <source>A line of these holdings is damaged.</source>
        <translation>В этой описи повреждена строка.</translation>
    </message>
    <message>
        <source>Headquarters said something that this version cannot read. Update the program.</source>
        <translation>Центр прислал то, чего эта версия не понимает. Обновите программу.</translation>
    </message>
    <message>
        <source>A limit is two whole numbers, the second at least as far as the first.</source>
        <translation>Предел — это два целых числа, второе не мягче первого.</translation>
    </message>
    <message>
        <source>Give the time of keeping in whole days, at most 36525.</source>
        <translation>Укажите срок хранения в целых днях, не больше 36525.</translation>
    </message>
    <message>
        <source>A signing key has the wrong length. Call headquarters.</source>
        <translation>У ключа подписи неверная длина. Позвоните в центр.</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Journal and log</source>
        <translation>Журнал и протокол</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>Проверить журнал</translation>
    </message>
    <message>
        <source>Whether an entry of this laptop was altered, taken out, put in another order, or an older state put back. It takes some seconds for a thousand people, and registering goes on meanwhile.</source>
        <translation>Проверит, не изменена, не изъята и не переставлена ли запись этого ноутбука, не возвращено ли старое состояние. На тысячу человек уходит несколько секунд; регистрировать тем временем можно.</translation>
    </message>
    <message>
        <source>Check &amp;all entries</source>
        <translation>Проверить &amp;все записи</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Copy of the journal</source>
        <translation>Копия журнала</translation>
    </message>
    <message>
        <source>For an auditor. It holds everybody&apos;s data in the clear: give it to nobody else, and destroy it afterwards. That it was written stands in the journal.</source>
        <translation>Для проверяющего. В ней данные всех людей открытым текстом: никому больше не давайте и потом уничтожьте. Запись копии заносится в журнал.</translation>
    </message>
    <message>
        <source>F&amp;ile for the copy</source>
        <translation>&amp;Файл копии</translation>
    </message>
    <message>
        <source>&amp;Write the copy</source>
        <translation>Записать &amp;копию</translation>
    </message>
    <message>
        <source>Log for support</source>
        <translation>Протокол для поддержки</translation>
    </message>
    <message>
        <source>Versions, counts and what went wrong. It names nobody who was registered.</source>
        <translation>Версии, числа и что пошло не так. Имён зарегистрированных в нём нет.</translation>
    </message>
    <message>
        <source>Fil&amp;e for the log</source>
        <translation>Файл &amp;протокола</translation>
    </message>
    <message>
        <source>Write the lo&amp;g</source>
        <translation>Записать про&amp;токол</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Выбрать …</translation>
    </message>
    <message>
        <source>Entries checked so far: {count}</source>
        <translation>Проверено записей пока: {count}</translation>
    </message>
    <message>
        <source>Entries checked: {count}</source>
        <translation>Проверено записей: {count}</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>Журнал цел.</translation>
    </message>
    <message>
        <source>The journal was changed or damaged. Stop here and call headquarters.</source>
        <translation>Журнал изменён или повреждён. Остановитесь и позвоните в центр.</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>Выберите файл для записи.</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>Записей: {count}</translation>
    </message>
    <message>
        <source>The copy is written.</source>
        <translation>Копия записана.</translation>
    </message>
    <message>
        <source>The log is written.</source>
        <translation>Протокол записан.</translation>
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
        <translation>В&amp;ыбросить</translation>
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
    <name>HandOverBox</name>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>Ничего не передаётся.</translation>
    </message>
    <message>
        <source>Give your drafts and open work to</source>
        <translation>Кому передать черновики и начатую работу</translation>
    </message>
    <message>
        <source>What you wrote in private and did not seal stays with you.</source>
        <translation>То, что вы записали наедине и не запечатали, останется у вас.</translation>
    </message>
    <message>
        <source>Offered to you</source>
        <translation>Предлагают вам</translation>
    </message>
    <message>
        <source>Handed over, not taken yet</source>
        <translation>Передано, ещё не принято</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Выберите коллегу.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Забрать назад</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Принять</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Warnings: {count}</source>
        <translation>Предупреждений: {count}</translation>
    </message>
</context>
<context>
    <name>HeadquartersSection</name>
    <message>
        <source>Headquarters</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>A file from headquarters</source>
        <translation>Файл из центра</translation>
    </message>
    <message>
        <source>Answers, orders and keys that headquarters wrote for this laptop, brought on a stick. Taking one twice changes nothing.</source>
        <translation>Ответы, распоряжения и ключи, которые центр записал для этого ноутбука, — с флешки. Принять файл дважды не страшно.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Выбрать …</translation>
    </message>
    <message>
        <source>&amp;Take the file</source>
        <translation>&amp;Принять файл</translation>
    </message>
    <message>
        <source>Key list</source>
        <translation>Список ключей</translation>
    </message>
    <message>
        <source>Whom this laptop believes. A newer list comes by itself with the network, or as a file. An older one is refused.</source>
        <translation>Кому верит этот ноутбук. Новый список приходит сам по сети или файлом. Более старый не принимается.</translation>
    </message>
    <message>
        <source>File of the &amp;key list</source>
        <translation>Файл списка &amp;ключей</translation>
    </message>
    <message>
        <source>Ch&amp;oose …</source>
        <translation>В&amp;ыбрать …</translation>
    </message>
    <message>
        <source>Take the &amp;list</source>
        <translation>Принять &amp;список</translation>
    </message>
    <message>
        <source>New keys for this laptop</source>
        <translation>Новые ключи для этого ноутбука</translation>
    </message>
    <message>
        <source>When headquarters asks for it: with its code the laptop makes new keys of its own and brings them at the next exchange. Nothing is lost.</source>
        <translation>Когда об этом просит центр: по его коду ноутбук создаёт себе новые ключи и передаёт их при следующем обмене. Ничего не пропадает.</translation>
    </message>
    <message>
        <source>Co&amp;de of headquarters</source>
        <translation>Ко&amp;д центра</translation>
    </message>
    <message>
        <source>&amp;Make new keys</source>
        <translation>Создать &amp;новые ключи</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>Things told by headquarters: {count}</source>
        <translation>Сообщений центра: {count}</translation>
    </message>
    <message>
        <source>Taken.</source>
        <translation>Принято.</translation>
    </message>
    <message>
        <source>Taken. There was nothing new in it.</source>
        <translation>Принято. Нового в нём не было.</translation>
    </message>
    <message>
        <source>The key list believed now is version {number}.</source>
        <translation>Теперь действует список ключей версии {number}.</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave.</source>
        <translation>Введите код, который дал центр.</translation>
    </message>
    <message>
        <source>New keys are made.</source>
        <translation>Новые ключи созданы.</translation>
    </message>
    <message>
        <source>They go with the next exchange.</source>
        <translation>Они уйдут со следующим обменом.</translation>
    </message>
    <message>
        <source>Choose the file first.</source>
        <translation>Сначала выберите файл.</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Entries: {count}</source>
        <translation>Записей: {count}</translation>
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
    <name>LaptopPage</name>
    <message>
        <source>This laptop</source>
        <translation>Этот ноутбук</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
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
    <name>NoteForm</name>
    <message>
        <source>Note for protection officers</source>
        <translation>Заметка для сотрудников по защите</translation>
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
    <name>OfficerList</name>
    <message>
        <source>Who can sign in here</source>
        <translation>Кто может здесь входить</translation>
    </message>
    <message>
        <source>Change the &amp;roles</source>
        <translation>Сменить &amp;роли</translation>
    </message>
    <message>
        <source>Re&amp;move …</source>
        <translation>&amp;Убрать …</translation>
    </message>
    <message>
        <source>&amp;Yes, remove</source>
        <translation>&amp;Да, убрать</translation>
    </message>
    <message>
        <source>&amp;No, keep</source>
        <translation>&amp;Нет, оставить</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Roles of {officer}</source>
        <translation>Роли: {officer}</translation>
    </message>
    <message>
        <source>Another supervisor changes your roles.</source>
        <translation>Ваши роли меняет другой старший.</translation>
    </message>
    <message>
        <source>Remove {officer} from this laptop?</source>
        <translation>Убрать с этого ноутбука: {officer}?</translation>
    </message>
    <message>
        <source>What was registered stays. Admitted again, it is with a new passphrase.</source>
        <translation>Регистрации останутся. Снова допустить можно, но с новой парольной фразой.</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Officers</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Change the master key</source>
        <translation>Сменить главный ключ</translation>
    </message>
    <message>
        <source>Master key</source>
        <translation>Главный ключ</translation>
    </message>
    <message>
        <source>After somebody left, or when it may be known to others: everything on this laptop is written anew under another key. It takes as long as copying the database, and as much room. The laptop locks itself; everybody signs in as before.</source>
        <translation>Когда кто-то ушёл или ключ могли узнать другие: всё на этом ноутбуке перезаписывается под новым ключом. Времени и места нужно столько же, сколько на копию базы. Ноутбук запрётся сам; все входят как прежде.</translation>
    </message>
    <message>
        <source>Your own passphrase, to &amp;confirm</source>
        <translation>Ваша парольная &amp;фраза, для подтверждения</translation>
    </message>
    <message>
        <source>Change the master &amp;key</source>
        <translation>Сменить &amp;главный ключ</translation>
    </message>
    <message>
        <source>The roles of {officer} hold from the next sign-in on.</source>
        <translation>Новые роли действуют со следующего входа: {officer}.</translation>
    </message>
    <message>
        <source>{officer} cannot sign in here any more.</source>
        <translation>{officer} больше не может здесь входить.</translation>
    </message>
    <message>
        <source>The master key may still be known to who left.</source>
        <translation>Кто ушёл, может ещё знать главный ключ.</translation>
    </message>
    <message>
        <source>Change it when the parting was not a good one, or a copy of the disk is out.</source>
        <translation>Смените его, если расстались плохо или копия диска ушла на сторону.</translation>
    </message>
    <message>
        <source>{officer} can sign in here now.</source>
        <translation>{officer} теперь может здесь входить.</translation>
    </message>
    <message>
        <source>The master key is being changed. Do not turn the laptop off.</source>
        <translation>Главный ключ меняется. Не выключайте ноутбук.</translation>
    </message>
</context>
<context>
    <name>OwnWordsSection</name>
    <message>
        <source>My passphrase</source>
        <translation>Моя парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>At least 12 characters, or four words that do not belong together.</source>
        <translation>Не меньше 12 знаков или четыре слова, не связанных между собой.</translation>
    </message>
    <message>
        <source>Passphrase &amp;now</source>
        <translation>Н&amp;ынешняя парольная фраза</translation>
    </message>
    <message>
        <source>N&amp;ew passphrase</source>
        <translation>&amp;Новая парольная фраза</translation>
    </message>
    <message>
        <source>The ne&amp;w one again</source>
        <translation>Новая &amp;ещё раз</translation>
    </message>
    <message>
        <source>C&amp;hange the passphrase</source>
        <translation>&amp;Сменить парольную фразу</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Второй фактор</translation>
    </message>
    <message>
        <source>A secret in this machine&apos;s keystore, needed beside the passphrase: whoever copies the disk and knows the passphrase still cannot open it elsewhere. If the keystore is lost, headquarters recovers your access.</source>
        <translation>Секрет в хранилище ключей этого компьютера, нужный вместе с парольной фразой: кто скопирует диск и узнает фразу, всё равно не откроет его в другом месте. Если хранилище пропадёт, доступ восстановит центр.</translation>
    </message>
    <message>
        <source>Your pass&amp;phrase, to confirm</source>
        <translation>&amp;Ваша парольная фраза, для подтверждения</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Сначала введите парольную фразу.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Фразы не совпадают. Введите их ещё раз.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Парольная фраза сменена.</translation>
    </message>
    <message>
        <source>The old one opens nothing more.</source>
        <translation>Старая больше ничего не открывает.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Passphrase &amp;alone again</source>
        <translation>Снова только &amp;фраза</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Не используется</translation>
    </message>
    <message>
        <source>Use the &amp;keystore</source>
        <translation>Включить &amp;хранилище</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Коротко скажите, почему.</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>ПИН-код</translation>
    </message>
    <message>
        <source>&amp;PIN of {officer}</source>
        <translation>&amp;ПИН-код: {officer}</translation>
    </message>
    <message>
        <source>&amp;Lock instead</source>
        <translation>&amp;Запереть</translation>
    </message>
    <message>
        <source>Whoever comes next signs in with a passphrase.</source>
        <translation>Следующий войдёт с парольной фразой.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Closing …</source>
        <translation>Закрываем …</translation>
    </message>
    <message>
        <source>After an hour, after sleep or five wrong tries only the passphrase helps.</source>
        <translation>Через час, после сна ноутбука или пяти ошибок поможет только парольная фраза.</translation>
    </message>
    <message>
        <source>Tries left: {count}.</source>
        <translation>Осталось попыток: {count}.</translation>
    </message>
    <message>
        <source>Type all six digits.</source>
        <translation>Введите все шесть цифр.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Открываем …</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>nationality unknown</source>
        <translation>гражданство неизвестно</translation>
    </message>
    <message>
        <source>full record no longer here</source>
        <translation>полной записи здесь уже нет</translation>
    </message>
    <message>
        <source>Look-up row</source>
        <translation>Строка для поиска</translation>
    </message>
    <message>
        <source>kept for a year, to find people again</source>
        <translation>хранится год, чтобы узнать человека</translation>
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
    <name>PersonHead</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Opened {time} · this reading is in the journal</source>
        <translation>Открыто в {time} · просмотр занесён в журнал</translation>
    </message>
    <message>
        <source>Opened {time}</source>
        <translation>Открыто в {time}</translation>
    </message>
    <message>
        <source>Close and seal</source>
        <translation>Закрыть и запечатать</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Answered. Readable by protection officers.</source>
        <translation>Записано. Прочесть могут сотрудники по защите.</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>PIN for short pauses</source>
        <translation>ПИН-код для коротких пауз</translation>
    </message>
    <message>
        <source>Not needed, but quick: within a shift F12 then pauses, and six digits go on. The PIN ends with the lock; after an hour or five wrong tries only the passphrase helps.</source>
        <translation>Не обязательно, но быстро: в течение смены F12 ставит паузу, а шесть цифр возвращают к работе. Если запереть, ПИН-код больше не действует; через час или после пяти ошибок поможет только парольная фраза.</translation>
    </message>
    <message>
        <source>Si&amp;x digits</source>
        <translation>&amp;Шесть цифр</translation>
    </message>
    <message>
        <source>The same di&amp;gits again</source>
        <translation>&amp;Те же цифры ещё раз</translation>
    </message>
    <message>
        <source>&amp;Use this PIN</source>
        <translation>&amp;Установить ПИН-код</translation>
    </message>
    <message>
        <source>Is set</source>
        <translation>Задан</translation>
    </message>
    <message>
        <source>Type all six digits.</source>
        <translation>Введите все шесть цифр.</translation>
    </message>
    <message>
        <source>These are other digits. Type them again.</source>
        <translation>Это другие цифры. Введите их ещё раз.</translation>
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
    <name>PrintPanel</name>
    <message>
        <source>Print the record for the person</source>
        <translation>Распечатать запись для самого человека</translation>
    </message>
    <message>
        <source>All that is recorded here about this person, in their language, to be handed over in person. It answers an open request for a copy; that it was printed stands in the journal. Anybody who finds the paper or the file can read it.</source>
        <translation>Всё, что здесь записано о человеке, на его языке, чтобы отдать лично. Это ответ на открытый запрос о копии; печать заносится в журнал. Прочесть лист или файл сможет любой, кто его найдёт.</translation>
    </message>
    <message>
        <source>I have checked that it is this very person</source>
        <translation>Проверено: это тот самый человек</translation>
    </message>
    <message>
        <source>Print what is sealed too</source>
        <translation>Распечатать и запечатанное</translation>
    </message>
    <message>
        <source>We are in a private place</source>
        <translation>Мы наедине, посторонних нет</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>The person’s own</source>
        <translation>Язык самого человека</translation>
    </message>
    <message>
        <source>Printed for the person; it stands in the journal.</source>
        <translation>Распечатано для человека; это занесено в журнал.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Таджикский</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Узбекский</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>Кыргызский</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Дари</translation>
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
    <name>ProtectionCard</name>
    <message>
        <source>Protection</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>Note a need</source>
        <translation>Отметить потребность</translation>
    </message>
    <message>
        <source>Read what is sealed</source>
        <translation>Прочесть запечатанное</translation>
    </message>
    <message>
        <source>Ask to read</source>
        <translation>Попросить прочесть</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Прочесть ответ</translation>
    </message>
    <message>
        <source>Go on with what you began</source>
        <translation>Продолжить начатое</translation>
    </message>
    <message>
        <source>You noted something here.</source>
        <translation>Вы здесь что-то отметили.</translation>
    </message>
    <message>
        <source>Your role does not see whether something is noted.</source>
        <translation>Вашей роли не видно, отмечено ли что-то.</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>Ничего не отмечено.</translation>
    </message>
    <message>
        <source>A protection need exists · {urgency}</source>
        <translation>Есть потребность в защите · {urgency}</translation>
    </message>
    <message>
        <source>Each look is an entry in the journal.</source>
        <translation>Каждый просмотр заносится в журнал.</translation>
    </message>
    <message>
        <source>Answered. Readable by protection officers.</source>
        <translation>Записано. Прочесть могут сотрудники по защите.</translation>
    </message>
    <message>
        <source>Headquarters was asked on {when} and has not answered yet.</source>
        <translation>Центр спросили {when}, ответа ещё нет.</translation>
    </message>
    <message>
        <source>Headquarters refused: {reason}</source>
        <translation>Центр отказал: {reason}</translation>
    </message>
    <message>
        <source>The time to read headquarters’ answer is over.</source>
        <translation>Время на чтение ответа центра вышло.</translation>
    </message>
    <message>
        <source>Headquarters answered. Readable until {when}.</source>
        <translation>Центр ответил. Читать можно до {when}.</translation>
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
    <name>QuietDoor</name>
    <message>
        <source>A private place first</source>
        <translation>Сначала — место без посторонних</translation>
    </message>
    <message>
        <source>Ask to speak alone, where nobody hears or sees this screen: no family, no official, nobody who waits. An interpreter stays only if the person wants it. Nothing has to be answered.</source>
        <translation>Предложите поговорить наедине, где никто не слышит и не видит экран: ни родные, ни должностные лица, ни очередь. Переводчик остаётся, только если человек этого хочет. Отвечать не обязательно ни на что.</translation>
    </message>
    <message>
        <source>We are alone, and the person wants to go on</source>
        <translation>Мы одни, и человек согласен продолжать</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>Что вы пишете</translation>
    </message>
    <message>
        <source>Go on with what you began</source>
        <translation>Продолжить начатое</translation>
    </message>
    <message>
        <source>Ask the questions</source>
        <translation>Задать вопросы</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>A document is kept by somebody</source>
        <translation>Документ кто-то удерживает</translation>
    </message>
    <message>
        <source>Something new</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Instead of what you answered on {when}</source>
        <translation>Вместо записанного вами {when}</translation>
    </message>
</context>
<context>
    <name>QuietRoom</name>
    <message>
        <source>In private</source>
        <translation>Наедине</translation>
    </message>
    <message>
        <source>F12 hides this at once</source>
        <translation>F12 сразу это скроет</translation>
    </message>
    <message>
        <source>How urgent is it</source>
        <translation>Насколько срочно</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Выбросить</translation>
    </message>
    <message>
        <source>Close and seal</source>
        <translation>Закрыть и запечатать</translation>
    </message>
    <message>
        <source>Once sealed, nobody here reads it again.</source>
        <translation>Потом этого здесь никто не прочтёт.</translation>
    </message>
    <message>
        <source>Choose how urgent it is.</source>
        <translation>Выберите, насколько срочно.</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>ReceivePanel</name>
    <message>
        <source>Receive a request</source>
        <translation>Принять запрос</translation>
    </message>
    <message>
        <source>Everybody may ask about their own record. A request to be deleted, and an objection, hide the record at once until headquarters has decided.</source>
        <translation>Каждый может спросить о своей записи. Просьба об удалении и возражение сразу скрывают запись, пока не решит центр.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>О чём просят</translation>
    </message>
    <message>
        <source>In the person’s words</source>
        <translation>Словами самого человека</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>Можно оставить пустым.</translation>
    </message>
    <message>
        <source>Receive and give the receipt</source>
        <translation>Принять и дать квитанцию</translation>
    </message>
    <message>
        <source>Choose what is asked.</source>
        <translation>Выберите, о чём просят.</translation>
    </message>
    <message>
        <source>Received. Receipt {receipt}: answer due {day}.</source>
        <translation>Принято. Квитанция {receipt}: ответ до {day}.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Who it is</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Поездка</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>Пересечение границы</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Protection need</source>
        <translation>Потребность в защите</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Question to a second person</source>
        <translation>Вопрос второму человеку</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Passing on</source>
        <translation>Передача партнёру</translation>
    </message>
    <message>
        <source>Look-up row</source>
        <translation>Строка для поиска</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>Другая запись</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Came again</source>
        <translation>Повторный визит</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Исправлено</translation>
    </message>
    <message>
        <source>A correction came too late</source>
        <translation>Исправление опоздало</translation>
    </message>
    <message>
        <source>A second person was asked</source>
        <translation>Спросили второго человека</translation>
    </message>
    <message>
        <source>A second person decided</source>
        <translation>Второй человек решил</translation>
    </message>
    <message>
        <source>Left to headquarters</source>
        <translation>Решение передано центру</translation>
    </message>
    <message>
        <source>A request was received</source>
        <translation>Принят запрос</translation>
    </message>
    <message>
        <source>A request was answered</source>
        <translation>На запрос ответили</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Noted for protection officers</source>
        <translation>Отмечено для сотрудников по защите</translation>
    </message>
    <message>
        <source>Read by a protection officer</source>
        <translation>Прочёл сотрудник по защите</translation>
    </message>
    <message>
        <source>A protection officer decided</source>
        <translation>Решил сотрудник по защите</translation>
    </message>
    <message>
        <source>Headquarters was asked to open what is sealed</source>
        <translation>Центр попросили вскрыть запечатанное</translation>
    </message>
    <message>
        <source>Headquarters’ answer was read</source>
        <translation>Прочитан ответ центра</translation>
    </message>
    <message>
        <source>The officer was worried</source>
        <translation>Сотрудника что-то встревожило</translation>
    </message>
    <message>
        <source>Printed for the person</source>
        <translation>Распечатано для человека</translation>
    </message>
    <message>
        <source>Sensitive fields were read</source>
        <translation>Прочитаны чувствительные поля</translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation>Другая запись</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Регистрационный номер</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Father’s name</source>
        <translation>Имя отца</translation>
    </message>
    <message>
        <source>Grandfather’s name</source>
        <translation>Имя деда</translation>
    </message>
    <message>
        <source>Name in own script</source>
        <translation>Имя на родном письме</translation>
    </message>
    <message>
        <source>Name as said</source>
        <translation>Имя со слов</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Другие имена</translation>
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
        <source>Country of birth</source>
        <translation>Страна рождения</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Место рождения</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Interpreter used</source>
        <translation>Был переводчик</translation>
    </message>
    <message>
        <source>Civil status</source>
        <translation>Семейное положение</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Образование</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Занятие</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Safe to call</source>
        <translation>Звонить безопасно</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Выдан</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Личный номер</translation>
    </message>
    <message>
        <source>Kind of personal number</source>
        <translation>Вид личного номера</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Как прочитан</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>Оригинал показан</translation>
    </message>
    <message>
        <source>Machine-readable lines</source>
        <translation>Строки документа</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Lost, or kept by somebody</source>
        <translation>Утерян или удерживается</translation>
    </message>
    <message>
        <source>From country</source>
        <translation>Из страны</translation>
    </message>
    <message>
        <source>From area</source>
        <translation>Из области</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Через</translation>
    </message>
    <message>
        <source>Next destination</source>
        <translation>Следующий пункт</translation>
    </message>
    <message>
        <source>Final destination</source>
        <translation>Конечный пункт</translation>
    </message>
    <message>
        <source>Final destination assumed</source>
        <translation>Конечный пункт предполагается</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Reason for return</source>
        <translation>Причина возвращения</translation>
    </message>
    <message>
        <source>Intended stay</source>
        <translation>Срок пребывания</translation>
    </message>
    <message>
        <source>Months abroad</source>
        <translation>Месяцев за границей</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <source>Recruiter used</source>
        <translation>Был посредник</translation>
    </message>
    <message>
        <source>Ban until</source>
        <translation>Запрет до</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
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
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Decision of the authorities</source>
        <translation>Решение властей</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Полоса</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Как дано</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Дано</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Партнёры</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Квитанция</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Ответ до</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что сказано</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Отмечено</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Ждёт с</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>О чём просят</translation>
    </message>
    <message>
        <source>The person’s own record has not come yet.</source>
        <translation>Запись о самом человеке ещё не пришла.</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>род. {date}</translation>
    </message>
    <message>
        <source>From {origin} to {destination}</source>
        <translation>Откуда: {origin}, куда: {destination}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>Fast lane</source>
        <translation>Быстрая полоса</translation>
    </message>
    <message>
        <source>Full lane</source>
        <translation>Полная полоса</translation>
    </message>
    <message>
        <source>{label}: two entries disagree: {values}</source>
        <translation>{label}: две записи расходятся: {values}</translation>
    </message>
    <message>
        <source>{age} or {oldest}</source>
        <translation>{age} или {oldest}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
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
        <source>an officer of another laptop</source>
        <translation>сотрудник с другого ноутбука</translation>
    </message>
    <message>
        <source>not shown to your role</source>
        <translation>вашей роли не видно</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Lost your passphrase?</source>
        <translation>Забыли парольную фразу?</translation>
    </message>
    <message>
        <source>The request is written.</source>
        <translation>Запрос записан.</translation>
    </message>
    <message>
        <source>It opens nothing by itself.</source>
        <translation>Сам по себе он ничего не открывает.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Call headquarters</source>
        <translation>Позвоните в центр</translation>
    </message>
    <message>
        <source>Bring or send the request to headquarters as a file or as codes, and read this code over the telephone. Two people there answer. You may close the program.</source>
        <translation>Передайте запрос в центр файлом или кодами и прочтите по телефону этот код. Отвечают в центре двое. Программу можно закрыть.</translation>
    </message>
    <message>
        <source>&amp;File for the request</source>
        <translation>&amp;Файл запроса</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Выбрать …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Show as co&amp;des</source>
        <translation>Показать &amp;кодами</translation>
    </message>
    <message>
        <source>Befo&amp;re</source>
        <translation>Наза&amp;д</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Да&amp;льше</translation>
    </message>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Код {number} из {count}</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>Выберите файл для записи.</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>Requests of the person</source>
        <translation>Запросы этого человека</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Запросов ещё не было.</translation>
    </message>
    <message>
        <source>Receive a request</source>
        <translation>Принять запрос</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Просрочен с {day}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Ответ до {day}</translation>
    </message>
    <message>
        <source>Receipt {receipt}</source>
        <translation>Квитанция {receipt}</translation>
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
    <name>ScreeningForm</name>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Не хочет отвечать</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>It was interrupted; not all could be asked</source>
        <translation>Разговор прервали; спросить обо всём не удалось</translation>
    </message>
    <message>
        <source>Somebody should look at this again</source>
        <translation>Пусть кто-то посмотрит ещё раз</translation>
    </message>
    <message>
        <source>Needs you see</source>
        <translation>Замеченные потребности</translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message>
        <source>Screening</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Document kept by somebody</source>
        <translation>Документ кто-то удерживает</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Кто удерживает</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что сказано</translation>
    </message>
    <message>
        <source>It was sealed to a key that you do not have. Ask headquarters.</source>
        <translation>Запечатано ключом, которого у вас нет. Обратитесь в центр.</translation>
    </message>
    <message>
        <source>This note is for other protection officers.</source>
        <translation>Эта заметка — для других сотрудников по защите.</translation>
    </message>
    <message>
        <source>It is damaged and does not open.</source>
        <translation>Повреждено и не открывается.</translation>
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
        <source>Declined</source>
        <translation>Не хочет отвечать</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Потребности</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>A second look is asked for.</source>
        <translation>Просят посмотреть ещё раз.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершение</translation>
    </message>
    <message>
        <source>It was interrupted.</source>
        <translation>Разговор прервали.</translation>
    </message>
</context>
<context>
    <name>SealedPanel</name>
    <message>
        <source>What is sealed</source>
        <translation>Запечатанное</translation>
    </message>
    <message>
        <source>Read it alone. This look is an entry in the journal.</source>
        <translation>Читайте без посторонних. Этот просмотр заносится в журнал.</translation>
    </message>
    <message>
        <source>Nothing is sealed.</source>
        <translation>Запечатанного нет.</translation>
    </message>
    <message>
        <source>This one stands</source>
        <translation>Верна эта версия</translation>
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
        <source>Open</source>
        <translation>Открыть</translation>
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
    <name>Section</name>
    <message>
        <source>One moment …</source>
        <translation>Минутку …</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Your role does not see this.</source>
        <translation>Вашей роли это не видно.</translation>
    </message>
    <message>
        <source>Journeys and crossings</source>
        <translation>Поездки и пересечения границы</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Ничего не записано.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>No document is recorded.</source>
        <translation>Документов не записано.</translation>
    </message>
    <message>
        <source>Passed on to others</source>
        <translation>Передано партнёрам</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>No consent is recorded.</source>
        <translation>Согласий не записано.</translation>
    </message>
    <message>
        <source>Nothing was passed on.</source>
        <translation>Ничего не передавали.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
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
        <source>&amp;Lost your passphrase?</source>
        <translation>&amp;Забыли парольную фразу?</translation>
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
        <source>You are let in again: sign in with the new passphrase.</source>
        <translation>Вас снова впустили: войдите с новой парольной фразой.</translation>
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
<context>
    <name>WithdrawPanel</name>
    <message>
        <source>Withdraw it</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Withdraw: {purpose}</source>
        <translation>Отозвать: {purpose}</translation>
    </message>
    <message>
        <source>Nothing more may be done for this purpose. The record is hidden at once, nothing of it is passed on, and headquarters decides whether it is erased. Give the person the receipt.</source>
        <translation>Для этой цели больше ничего делать нельзя. Запись сразу скрывается, из неё ничего не передают, а центр решает, стирать ли её. Дайте человеку квитанцию.</translation>
    </message>
    <message>
        <source>Nothing more may be done for this purpose; what waits to go is stopped.</source>
        <translation>Для этой цели больше ничего делать нельзя; что ждёт передачи, остановится.</translation>
    </message>
    <message>
        <source>Withdrawn. Stopped on their way: {count}.</source>
        <translation>Отозвано. Остановлено передач: {count}.</translation>
    </message>
    <message>
        <source>Receipt {receipt}, answer due {day}.</source>
        <translation>Квитанция {receipt}, ответ до {day}.</translation>
    </message>
</context>
<context>
    <name>WithdrawnCard</name>
    <message>
        <source>This laptop was erased</source>
        <translation>Этот ноутбук стёрт</translation>
    </message>
    <message>
        <source>This laptop was withdrawn</source>
        <translation>Этот ноутбук отозван</translation>
    </message>
    <message>
        <source>To enrol it anew close this window and type the code of headquarters:</source>
        <translation>Чтобы подключить его заново, закройте это окно и введите код центра:</translation>
    </message>
</context>
<context>
    <name>WithheldForm</name>
    <message>
        <source>Which document</source>
        <translation>Какой документ</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Кто удерживает</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Что об этом сказано</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Correct who somebody is</source>
        <translation>Исправить личные данные</translation>
    </message>
    <message>
        <source>Decide whether two records are one person</source>
        <translation>Решить, один ли человек в двух записях</translation>
    </message>
    <message>
        <source>Open what is sealed</source>
        <translation>Вскрыть запечатанное</translation>
    </message>
    <message>
        <source>Pass a list of people on</source>
        <translation>Передать партнёру список людей</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>Другой вопрос</translation>
    </message>
    <message>
        <source>{label}: was {old}, shall be {new}</source>
        <translation>{label}: было {old}, станет {new}</translation>
    </message>
    <message>
        <source>{who}, {when}: {reason}</source>
        <translation>{who}, {when}: {reason}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Одобрено</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>At headquarters</source>
        <translation>У центра</translation>
    </message>
    <message>
        <source>Waits for a colleague</source>
        <translation>Ждёт коллегу</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Время вышло</translation>
    </message>
    <message>
        <source>Readable until {when}</source>
        <translation>Читать можно до {when}</translation>
    </message>
    <message>
        <source>{who}, {when} · drafts: {drafts}, open: {open}</source>
        <translation>{who}, {when} · черновиков: {drafts}, в работе: {open}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Open work</source>
        <translation>В работе</translation>
    </message>
    <message>
        <source>What waits for you, and what you wait for</source>
        <translation>Что ждёт вас и чего ждёте вы</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Headquarters is asked with the next exchange.</source>
        <translation>Вопрос уйдёт в центр со следующим обменом.</translation>
    </message>
    <message>
        <source>Handed over. Until it is taken, nobody works on it.</source>
        <translation>Передано. Пока не примут, над этим никто не работает.</translation>
    </message>
    <message>
        <source>It is yours. Drafts: {drafts}, open: {open}.</source>
        <translation>Теперь это ваше. Черновиков: {drafts}, в работе: {open}.</translation>
    </message>
</context>
</TS>
