"""The words that headings of lists are made of, in the languages and programs that lists come from. Data only."""

from typing import Final

#: Phrases of each field after `plain` (lower case, no accents, no signs). The first match of a heading wins.
PHRASES: Final[dict[str, str]] = {
    "first_name": (
        "first name|firstname|first|given name|givenname|given|forename|fname|vorname|prenom|nombre de pila|primer nombre|"
        "nome proprio|voornaam|fornamn|fornavn|imie|jmeno|keresztnev|imya|имя|שם פרטי|пръв|名|الاسم الأول|ad|etunimi|"
        "contact first name|lead first name"
        "|primeiro nome|nombres|primer nombre|etunimi|prenume|ime|ім’я|ім'я|име|adi|פרטי|الاسم الاول"
        "|vorname adressattyp naturl person|contact first"
    ),
    "last_name": (
        "last name|lastname|last|surname|family name|familyname|family|lname|second name|nachname|familienname|nom de famille|"
        "apellido|apellidos|cognome|sobrenome|achternaam|efternamn|etternavn|efternavn|nazwisko|prijmeni|vezeteknev|фамилия|"
        "familiya|שם משפחה|姓|soyad|soyadi|sukunimi|contact last name|lead last name"
        "|apellido paterno|primer apellido|ultimo nome|nume|prezime|priimek|priezvisko|прізвище|επωνυμο|משפחה"
        "|اسم العائلة|اللقب|name adressattyp naturl person|contact last"
    ),
    "name": (
        "associated contact|billing name|bill to name|name|full name|fullname|display name|displayname|contact name|contact|contact person|person|person name|lead name|"
        "lead|client name|clientname|customer name|customername|customer full name|buyer name|member name|your name|"
        "ansprechpartner|kontakt|kontaktperson|nom complet|nom|nom et prenom|nombre completo|nombre|nombre y apellido|"
        "nome completo|nome|nome e cognome|naam|volledige naam|contactpersoon|namn|navn|nimi|nev|teljes nev|"
        "imie i nazwisko|jmeno a prijmeni|фио|полное имя|имя контакта|контакт|שם|שם מלא|שם הלקוח|שם לקוח|איש קשר|שם איש קשר|"
        "नाम|पूरा नाम|氏名|名前|お名前|顧客名|担当者名|姓名|联系人|客户姓名|이름|성명|الاسم|الاسم الكامل|ad soyad|adi soyadi|isim|"
        "ονομα|ονοματεπωνυμο|player|author|person full name|primary contact|main contact|deal contact|attendee|participant"
        "|kundenname|kontaktname|name vorname|name kunde|klantnaam|kundenavn|kundnamn|kontaktni osoba|kontaktna osoba"
        "|osoba kontaktowa|kapcsolattarto|contatto|contacto|contato|referente|interlocuteur|nominativo"
        "|contact commercial|point of contact|persona de contacto|persona de referencia|pessoa de contato"
        "|persona di riferimento|yetkili|yetkili kisi|ilgili kisi|tam adi|nume complet|піб|ф и о|контактное лицо"
        "|клиент фио|الاسم بالكامل|الاسم الثلاثي|الشخص المسؤول|جهة الاتصال|שם איש הקשר|איש הקשר|担当者|担当者名|联系人姓名"
        "|담당자|vollstandiger name|member|client contact|prospect"
        "|related contacts|related contact|associated contacts|contacts|contacto asociado|contacto relacionado|contact associe|verknupfter kontakt|zugeordneter kontakt|איש קשר מקושר|persona de contacto principal|primary contact name"
        "|担当者氏名|ご担当者名|先方担当者|联系人姓名|contact person name|контактное лицо|контактный человек"
    ),
    "company": (
        "company|company name|companyname|company account|account|account name|accountname|organization|organisation|"
        "organization name|organisation name|organizationname|org|org name|business|business name|firm|firm name|employer name|"
        "related company|sales account|sales account name|customer company|client company|parent company|associated company|lead company|contact company|"
        "firma|firmenname|unternehmen|firmenbezeichnung|gesellschaft|entreprise|societe|raison sociale|empresa|"
        "nombre de la empresa|nombre empresa|razon social|compania|azienda|ragione sociale|societa|ditta|bedrijf|bedrijfsnaam|"
        "organisatie|foretag|foretagsnamn|virksomhed|bedrift|yritys|cegnev|ceg|nazwa firmy|spolecnost|компания|организация|"
        "фирма|название компании|חברה|שם חברה|שם החברה|ארגון|עסק|שם העסק|שם עסק|שם הארגון|कंपनी|会社|会社名|企業名|公司|公司名称|单位|"
        "회사|회사명|الشركة|اسم الشركة|sirket|sirket adi|firma adi|εταιρεια|επωνυμια|supplier|vendor|vendor name|"
        "supplier name|merchant|shop name|store name|brand name|institution|school name|company or organization"
        "|compagnie|cuenta|nombre de la cuenta|nombre de cuenta|nom du compte|nome da conta|denominazione|denominacion"
        "|denominacion social|nombre comercial|nome fantasia|enseigne|etablissement|organisme|proveedor"
        "|proveedor nombre|fournisseur|fornitore|fornecedor|lieferant|leverancier|kontrahent|betrieb|verein|ente"
        "|institucion|negocio|tvrtka|naziv|nazwa|nazev|podjetje|companie|denumire|название|наименование|контрагент"
        "|поставщик|юридическое лицо|компанія|εταιρια|firma unvani|cari unvan|unvani|مؤسسة|المؤسسة|جهة العمل"
        "|اسم المؤسسة|اسم المورد|المورد|שם חשבון|מוסד|ספק|בית עסק|מקום עבודה|name adressattyp unternehmen"
        "|place of work|workplace|current company|institution name|agency|agency name|dealer|dealer name|取引先"
        "|勤務先"
        "|cuenta de cliente|sales account name|deal organization|organisation|empresa asociada|empresa relacionada|entreprise associee|compte|nom de compte|verknupftes unternehmen|zugeordnetes unternehmen|חברה מקושרת|accounts|companies|organizations"
        "|custdes|客户名称|客户|企业名称|单位名称|取引先名|得意先名|顧客会社名|bedrijf naam|наименование организации|co name|полное наименование|שם הלקוח העסקי"
    ),
    "email": (
        "email|e mail|mail|emails|e mails|email address|e mail address|emailaddress|mail address|primary email|"
        "primary e mail|secondary email|work email|work e mail|personal email|home email|business email|other email|"
        "contact email|customer email|client email|lead email|your email|company email|email id|mail id|emailid|"
        "internet email|smtp|correo|correo electronico|email address other|adresse mail|adresse email|adresse e mail|courriel|"
        "emailadresse|e mail adresse|mailadresse|indirizzo email|indirizzo e mail|posta elettronica|endereco de email|"
        "e mailadres|epost|e post|epostadress|sahkoposti|адрес электронной почты|электронная почта|эл почта|почта|имейл|"
        "דואל|דואר אלקטרוני|אימייל|מייל|כתובת מייל|כתובת דואל|כתובת אימייל|כתובת דואר אלקטרוני|ईमेल|メール|メールアドレス|电子邮件|邮箱|电邮|"
        "이메일|البريد الإلكتروني|بريد الكتروني|البريد الالكتروني|eposta|e posta|ηλεκτρονικη διευθυνση|email addr|e mail addr"
        "|эл почта|электронный адрес|електронна пошта|емейл|мейл|البريد|الايميل|الإيميل|ايميل|אי מייל|mail adresi"
        "|eposta adresi|e posta adresi|sahkopostiosoite|pec"
        "|adresse de messagerie|adresse electronique|邮箱地址|担当者メールアドレス|emailadresse|электронный адрес"
    ),
    "phone": (
        "phone|phones|mobilnr|mobilnummer|handynummer|handynr|phone number|phonenumber|phone no|phone num|telephone|telephone number|tel|tel no|tel number|mobile|"
        "mobile number|mobile phone|mobilephone|mobile no|cell|cell phone|cellphone|cell number|cellular|work phone|home phone|"
        "business phone|office phone|primary phone|main phone|company main phone|company phone|other phone|car phone|"
        "contact number|contact no|contact phone|whatsapp|whatsapp number|whatsapp no|direct phone|direct dial|"
        "customer phone|client phone|lead phone|phone mobile|phone work|phone home|telefon|telefonnummer|tel nr|rufnummer|"
        "handy|handynummer|mobil|mobilnummer|mobiltelefon|mobilfunk|telefone|telefono|telefono movil|movil|celular|cellulare|"
        "numero di telefono|numero de telefono|numero de telephone|telephone portable|portable|mobile perso|telefoon|"
        "telefoonnummer|gsm|mobiel|puhelin|puhelinnumero|telefonszam|numer telefonu|komorka|telefonni cislo|телефон|"
        "номер телефона|мобильный|мобильный телефон|тел|טלפון|טלפונים|טלפון נייד|מספר טלפון|נייד|סלולרי|פלאפון|טל|מס טלפון|"
        "טלפון בעבודה|טלפון בבית|फ़ोन|फोन|मोबाइल|फोन नंबर|मोबाइल नंबर|電話|電話番号|携帯|电话|电话号码|手机|手机号|전화|전화번호|휴대폰|"
        "الهاتف|رقم الهاتف|جوال|الجوال|هاتف|telefon no|telefon numarasi|cep|cep telefonu|τηλεφωνο|κινητο|"
        "phone number personal|primary phone number|ph|ph no|mob|mob no"
        "|telemovel|fone|festnetz|handynr|direct line|work number|home number|office number|direct number"
        "|моб|мобильный номер|сотовый|сотовый телефон|номер|الموبايل|موبايل|رقم الجوال|رقم الموبايل|رقم التليفون"
        "|تليفون|رقم التلفون|تلفون|رقم الواتساب|mobitel|携帯電話|携帯番号|联系电话|연락처|recapito|recapito telefonico|numero de contacto|numero contacto|פל"
        "|נייד ראשי|טלפון ראשי"
        "|phonenum|cellphone|ddi|ddinumber|ddi number|mobilenumber|office phone number|办公电话|座机|固定电话|tel会社|tel直通|tel部門|直通電話|代表電話|telephone fixe|tel mobile|tel portable|telephone portable|mobiltelefon|autotelefon"
    ),
    "title": (
        "job title|jobtitle|title|position|job|role|designation|job position|job role|profession|occupation|function|"
        "organization title|job function|titel|funktion|beruf|stelle|berufsbezeichnung|poste|fonction|puesto|cargo|ruolo|"
        "qualifica|functie|befattning|stilling|stanowisko|pozice|должность|תפקיד|תואר|职位|役職|직책|المسمى الوظيفي|unvan|gorev"
        "|职务|职称|肩書|肩書き|titre|positiondes|intitule du poste|titre du poste|должность контакта|תיאור תפקיד"
    ),
    "address": (
        "address|street|street address|street 1|street address 1|address line|address line 1|address 1|address 2|address street|"
        "mailing street|billing street|mailing address|billing address|home address|work address|business street|home street|"
        "full address|postal address|company address|adresse|strasse|strase|anschrift|rue|direccion|calle|domicilio|indirizzo|via|"
        "endereco|adres|straat|gatuadress|ulica|ulice|cim|utca|адрес|улица|כתובת|רחוב|כתובת מלאה|住所|地址|주소|العنوان|διευθυνση|"
        "पता|locality address|street name"
        "|ulice a cislo|via e numero|logradouro|voie|strasse und hausnummer|العنوان بالتفصيل|house number|house no|street number|hausnummer|hausnr|haus nr|huisnummer|"
        "n civico|numero civico|civico|nr domu|numer domu|cislo domu|cislo popisne|nro voie|numero voie|numero de voie|номер дома|дом|מספר בית"
        "|bill to|billing address lines|address lines|улица номер дома|建物名 部屋番号など|建物名|ビル名|client apt suite|apt suite|apartment suite|apt|suite|详细地址|市区町村 番地|市区町村番地|番地|юридический адрес|адрес доставки|rue et numero|dirección fiscal"
    ),
    "postcode": (
        "zip|zip code|zipcode|postal code|postalcode|post code|postcode|zip postal code|postal zip code|mailing zip|"
        "mailing zip postal code|mailing postal code|billing zip|billing zip postal code|billing postal code|"
        "business postal code|home postal code|other postal code|address zip|address postal code|work zip|home zip|"
        "plz|postleitzahl|code postal|codigo postal|cap|cep|codice postale|postnummer|postnr|postinumero|kod pocztowy|psc|"
        "iranyitoszam|postcode plaats|индекс|почтовый индекс|מיקוד|郵便番号|邮编|邮政编码|우편번호|posta kodu|الرمز البريدي|"
        "ταχυδρομικος κωδικας|τκ|पिन कोड|pin code|pincode"
        "|postcode billing|zip postal|邮政编码"
    ),
    "city": (
        "city|town|city town|mailing city|billing city|home city|work city|business city|address city|locality|ort|stadt|wohnort|"
        "ville|ciudad|poblacion|localidad|citta|comune|comuna|commune|municipio|gemeinde|gemeente|localidade|cidade|stad|plaats|woonplaats|kommun|miasto|miejscowosc|mesto|varos|город|"
        "עיר|ישוב|יישוב|שם ישוב|עיר מגורים|城市|市|도시|المدينة|sehir|il|πολη|शहर|location city"
        "|市区町村|所在城市|населенный пункт|населений пункт|obec|ilce|telepules|localitate|grad"
    ),
    "region": (
        "region|state|province|county|state province|state region|mailing state|mailing state province|billing state|"
        "billing state province|home state|work state|business state|address state|district|area|territory|bundesland|kanton|staat|"
        "departement|provincia|estado|regione|regio|provincie|wojewodztwo|kraj|область|регион|אזור|מחוז|נפה|都道府県|省|지역|"
        "المنطقة|bolge"
        "|省份|省市|所在省份|province code|state code|province state|dep region|departement region"
    ),
    "country": (
        "country|country region|mailing country|billing country|home country|work country|business country|nation|country name|"
        "address country|land|pays|pais|paese|nazione|zeme|maa|orszag|страна|ארץ|מדינה|国|国家|국가|الدولة|البلد|ulke|χωρα|देश"
        "|address country code|default address country code|land region|pays region|país región|国家地区|stat|krajina|kraj kod|tara|drzava|riik|salis|valsts"
    ),
    "website": (
        "website|web site|site|url|web|web page|webpage|homepage|home page|domain|company domain name|website url|web address|"
        "company website|webseite|internet|site web|site internet|sitio web|pagina web|sito|sito web|webbplats|webadresse|сайт|"
        "вебсайт|אתר|אתר אינטרנט|אתר האינטרנט|网站|ウェブサイト|웹사이트|الموقع|الموقع الإلكتروني"
        "|www|page web|site web url|web site url|корпоративный сайт|hostname|host name|网址|官网|主页|ホームページ|公司网址"
    ),
    "industry": (
        "industry|sector|branch of industry|line of business|business type|vertical|branche|industrie|secteur|secteur d activite|"
        "industria|settore|setor|bransch|отрасль|ענף|תחום|תחום עיסוק|תחום פעילות|行业|業種|업종|القطاع|sektor"
        "|所属行业|业种"
    ),
    "vat_number": (
        "vat|vat number|vat no|vat nr|vat id|vat id no|vat identification number|vat reg no|vat registration|vat registration number|"
        "vat registration no|tax id|tax id number|tax identification number|tax number|tax no|taxpayer id|tin|ein|trn|gstin|gst number|"
        "gst no|abn|company number|company no|company registration number|company reg no|registration number|registration no|reg no|"
        "business number|business id|ח פ|חפ|ח פ ע מ|חפ עמ|ח פ עוסק|חפ עוסק|מספר חפ|מספר ח פ|מס חפ|ע מ|עמ|מספר עוסק|מס עוסק|עוסק מורשה|"
        "מספר עוסק מורשה|מס עוסק מורשה|עוסק פטור|מספר עוסק פטור|מספר חברה|מס חברה|ח צ|מספר תאגיד|מספר עמותה|מספר רישום|"
        "ust id|ust id nr|ustid|ust idnr|ustidnr|ust nr|umsatzsteuer id|umsatzsteuer identifikationsnummer|uid|uid nr|uid nummer|mwst nr|"
        "mwst nummer|steuernummer|steuer nr|handelsregisternummer|tva|numero tva|n tva|no tva|tva intracommunautaire|n tva intracommunautaire|"
        "numero de tva|numero de tva intracommunautaire|siren|siret|n siret|n siren|numero siret|numero siren|nif|cif|nif cif|cif nif|"
        "rfc|rut|cuit|nit|ruc|cnpj|cpf cnpj|numero de iva|numero iva|nipc|contribuinte|p iva|piva|partita iva|part iva|n partita iva|"
        "codice fiscale|c f|cod fiscale|btw nummer|btw nr|btw|kvk|kvk nummer|ondernemingsnummer|momsnummer|moms nr|momsnr|org nr|orgnr|"
        "organisationsnummer|organisasjonsnummer|cvr|cvr nr|cvr nummer|y tunnus|alv numero|nip|regon|numer nip|ico|dic|ic dph|adoszam|"
        "kozossegi adoszam|cui|cod fiscal|oib|eik|булстат|еик|ддс номер|инн|огрн|едрпоу|inn|wtaxnum|vergi no|vergi numarasi|vkn|αφμ|afm|"
        "الرقم الضريبي|رقم ضريبي|税号|纳税人识别号|統一編號|統一社会信用代码|法人番号|사업자등록번호|사업자번호"
    ),
    "outside_ids": (
        "outside numbers|outside ids|מספרים חיצוניים|id|ids|record id|contact id|lead id|customer id|client id|account id|company id|deal id|"
        "opportunity id|person id|organization id|organisation id|user id|member id|crm id|external id|externalid|ext id|object id|"
        "customer number|customer no|customer nr|customer num|customer code|customer ref|customer reference|client number|client no|"
        "client nr|client code|client ref|account number|account no|account code|contact number id|contact code|card id|lead number|"
        "lead no|deal number|deal no|opportunity number|debtor number|debtor no|debtor code|custname|cust no|cust id|cust code|"
        "associated company id|associated company ids|primary associated company id|company record id|contact record id|deal record id|"
        "record id contact|record id company|record id deal|hubspot id|salesforce id|zoho id|pipedrive id|odoo id|external key|"
        "kundennummer|kunden nr|kundennr|kunden no|kunden id|debitorennummer|debitoren nr|debitor nr|debitor|kontakt id|kontaktnummer|"
        "datensatz id|lead nummer|leadnummer|adressnummer|adress nr|numero client|n client|no client|num client|code client|"
        "ref client|reference client|identifiant client|identifiant|compte client|numero de cliente|n cliente|num cliente|no cliente|"
        "codigo cliente|codigo de cliente|id cliente|cod cliente|codice cliente|numero cliente|codigo do cliente|klantnummer|klant nr|"
        "klant id|klantcode|relatienummer|debiteurnummer|kundnummer|kundnr|kundenummer|kundenr|asiakasnumero|nr klienta|numer klienta|"
        "id klienta|kod klienta|cislo zakaznika|vevokod|ugyfelszam|номер клиента|код клиента|ид клиента|id клиента|код контрагента|"
        "номер контакта|musteri no|musteri kodu|musteri numarasi|cari kod|cari kodu|رقم العميل|كود العميل|מספר לקוח|מס לקוח|קוד לקוח|"
        "מזהה|מזהה לקוח|מזהה רשומה|מספר כרטיס|קוד כרטיס|מפתח חשבון|顧客番号|顧客コード|顧客id|得意先コード|取引先コード|会員番号|"
        "客户编号|客户编码|客户代码|客户id|供应商编码|מס עסקה|מספר עסקה|kod kontrahenta|opportunity ref|deal ref|고객번호|고객코드"
    ),
    "status": (
        "status|lead status|client status|customer status|account status|contact status|crm status|statut|estado del cliente|"
        "stato|estatus|статус|סטטוס|מצב|מצב לקוח|状态|ステータス|상태|الحالة|durum"
        "|durumu"
        "|客户状态|客户级别状态|顧客ステータス"
    ),
    "source": (
        "source|lead source|data source|origin|original source|how did you hear|quelle|herkunft|origine|fuente|origen|fonte|"
        "источник|מקור|מקור הגעה|来源|المصدر|kaynak"
        "|origem|provenienza|zdroj"
        "|客户来源|来源渠道|线索来源|流入経路|獲得経路"
    ),
    "tags": "kategorie|kategorien|categorie|categoria|categorias|tags|tag|labels|label|categories|category|groups|group membership|keywords|etiketten|etiquetas|etiquettes|תגיות|תווית|קטגוריה|метки|标签|タグ|標籤|태그|stitky|tagy|cimkek|oznake",
    "notes": (
        "notes|note|comments|comment|remarks|remark|description|details|memo|message|additional info|additional information|"
        "notizen|bemerkung|bemerkungen|kommentar|anmerkungen|remarques|commentaires|commentaire|notas|observaciones|comentarios|"
        "comentario|note aggiuntive|opmerkingen|notatki|poznamka|megjegyzes|заметки|комментарий|примечание|примечания|הערות|הערה|"
        "备注|備考|メモ|비고|ملاحظات|notlar|aciklama|bio"
        "|beschreibung|descrizione|descripcion|descricao|observacoes|uwagi|descriere"
        "|备注信息|備考欄|notiz|notitie|notities|anteckningar|notater|napomena|poznamky|popis|client public notes|client private notes|public notes|private notes"
    ),
    "birthday": (
        "birthday|date of birth|birth date|birthdate|dob|born|geburtstag|geburtsdatum|date de naissance|fecha de nacimiento|"
        "data di nascita|data de nascimento|geboortedatum|дата рождения|день рождения|תאריך לידה|יום הולדת|生日|生年月日|"
        "تاريخ الميلاد|dogum tarihi"
        "|anniversaire|date d anniversaire|出生日期|誕生日"
    ),
    "touched_on": (
        "last contact|last contacted|last contact date|last contacted on|date last contacted|last contacted date|date of last contact|"
        "last touch|last touched|last touch date|last activity|last activity date|last email|last e mail|last email date|last email sent|"
        "last call|last call date|last called|last phone call|last meeting|last meeting date|last visit|last visit date|last visited|"
        "last conversation|last talked|last spoke|last spoken|last message|last interaction|last interaction date|last communication|last follow up|"
        "letzter kontakt|letzter anruf|letzte e mail|letzte mail|letzte aktivitat|letztes gesprach|letztes treffen|letzter besuch|kontakt am|"
        "dernier contact|dernier appel|dernier e mail|dernier email|derniere activite|derniere visite|date de dernier contact|"
        "ultimo contacto|ultima llamada|ultimo correo|ultima visita|ultima actividad|fecha de ultimo contacto|"
        "ultimo contatto|ultima chiamata|ultima attivita|ultimo contato|ultima ligacao|ultima atividade|laatste contact|laatste gesprek|"
        "senaste kontakt|siste kontakt|sidste kontakt|ostatni kontakt|posledni kontakt|son temas|son gorusme|son iletisim|"
        "последний контакт|последний звонок|дата последнего контакта|последняя активность|дата последнего звонка|последняя встреча|"
        "קשר אחרון|שיחה אחרונה|פגישה אחרונה|מייל אחרון|יצירת קשר אחרונה|מועד קשר אחרון|תאריך קשר אחרון|פעילות אחרונה|תאריך פעילות אחרונה|"
        "תאריך שיחה אחרונה|טיפול אחרון|ביקור אחרון|הודעה אחרונה|דואל אחרון|נוצר קשר לאחרונה|最終連絡日|最后联系|最后联系时间|آخر اتصال|آخر تواصل"
    ),
    # -- what only this program's own lists have ---
    "kind": "is company|is a company|company type|kind|client kind|סוג|סוג לקוח",
    "work": "work|עבודה|סוג הטיפול",
    "tie": "tie|טיב הקשר|קשר",
    "decides": "decides|decision maker|מחליט|סמכות רכש|מקבל ההחלטות|מקבל החלטות",
    # -- deals and receipts ---------------------------------------------------------------------------------------
    "deal": "verkaufschance|geschaft|geschaftsname|auftrag|vorgang|affaire|negocio|trattativa|opportunite|nom de l opportunite|oportunidad|nombre de la oportunidad|сделка|название сделки|deal|deal name|deal title|lead title|opportunity|opportunity name|subject|deal subject|project|project name|עסקה|שם עסקה|שם העסקה|פרויקט|הזדמנות|topic|potential name|deal label name|verkaufschance name|name der verkaufschance|name des deals|deal titel|titel des deals|thema|opportunity title|intitule de l opportunite|nom de l affaire|nom de la transaction|nom du deal|nombre del negocio|nombre de negocio|nombre del trato|titulo del trato|asunto|nome do negocio|nome dell opportunita|opportunita|nome affare|naam van de deal|naam verkoopkans|verkoopkans|nazwa szansy|szansa sprzedazy|название возможности|тема|שם ההזדמנות|שם הזדמנות|נושא העסקה|שם הפרויקט",
    "client": "client|customer|לקוח|buyer|kunde|cliente|klient|клиент|заказчик|покупатель|العميل|الزبون|musteri|klant|zakaznik|potential customer|potenzieller kunde|client potentiel|cliente potencial|cliente potenziale|associated account",
    "amount": (
        "amount|deal value|deal amount|value|deal size|sum|total|total amount|price|net amount|amount before tax|revenue|"
        "sales amount|contract value|net|betrag|summe|montant|importe|importo|valor|сумма|סכום|סכום לפני מעמ|סהכ|מחיר|ערך|ערך עסקה|שווי|"
        "amount received|received amount|סכום שהתקבל|payment amount|paid amount"
        "|deal value amount|valor del negocio|importe del negocio|wert|deal wert|auftragswert netto|volumen|montant de l affaire|montant de l opportunite|valeur|ценность|сумма сделки|стоимость|סכום העסקה|סכום עסקה|שווי העסקה|ערך העסקה|importe total|valore|waarde|bedrag|wartosc|kwota"
    ),
    "amount_with_tax": "amount with tax|amount including tax|amount incl tax|amount with vat|סכום כולל מעמ|סכום עם מעמ",
    "currency": "currency|currency of value|deal currency of value|currency code|deal currency|wahrung|devise|moneda|valuta|валюта|מטבע|wahrung von wert|deal wahrung|devise du montant|moneda del valor|currency iso code|currencyisocode|transaction currency|מטבע העסקה|währungscode|monnaie|divisa|moeda|valuta van waarde|waluta",
    "stage": "stage|deal stage|opportunity stage|pipeline stage|sales stage|phase|שלב|שלב עסקה|סטטוס עסקה|stage name|stagename|deal phase|verkaufsphase|vertriebsphase|pipeline phase|phase der verkaufschance|vertriebsstufe|etape|etape de vente|etape de l opportunite|phase de la transaction|phase de vente|etapa|etapa del negocio|etapa de la oportunidad|etapa de venta|fase|fase di vendita|fase del negocio|fase de ventas|etapa do negocio|verkoopfase|faza|etap|стадия|стадия сделки|этап|этап сделки|этап воронки|שלב מכירה|שלב המכירה|שלב בתהליך|שלב העסקה|שלב הזדמנות",
    "won_on": "won on|won date|won|date won|won time|gewonnen am|תאריך זכייה|תאריך זכיה|won at|verkauft am|gewonnen|gagne le|ganado el|ganada el|vinto il|gewonnen op|נסגרה בהצלחה בתאריך|תאריך הצלחה|tiempo de ganado|hora de ganado",
    "closed_on": "close date|closed on|closed date|closing date|date closed|deal closed date|deal close date|abschlussdatum|abschluss am|"
    "date de cloture|date de conclusion|fecha de cierre|data di chiusura|data de fechamento|дата закрытия|תאריך סגירה|מועד סגירה|נסגר בתאריך|closing|closed at|deal closed on|closed time|actual close date|actual closing date|actual close|tatsachliches abschlussdatum|abgeschlossen am|date de cloture reelle|cloture le|fecha de cierre real|cerrado el|data chiusura|chiuso il|sluitingsdatum|afgesloten op|data zamkniecia|kapanis tarihi|תאריך סגירה בפועל|נסגרה בתאריך|фактическая дата закрытия",
    "opened_on": (
        "opened on|opened|opened date|open date|date opened|created on|created|created date|create date|creation date|"
        "date created|created time|created at|deal created|erstellt|erstellt am|erstelldatum|erstellungsdatum|date de creation|"
        "fecha de creacion|data di creazione|נפתח|נפתחה|נפתח ביום|נפתחה ביום|נפתח בתאריך|נפתחה בתאריך|תאריך פתיחה|תאריך יצירה|נוצר|נוצרה|נוצר בתאריך"
        "|record created|creation log|added on|date added|add time|deal created time|deal create date|opened at|angelegt am|angelegt|erfasst am|datum erstellt|date creation|cree le|creee le|date d ouverture|creado el|creado|fecha creacion|fecha de alta|creato il|creata il|data creazione|criado em|data de criacao|aangemaakt op|aanmaakdatum|utworzono|data utworzenia|дата создания|создана|создано|создан|נוצר ב|נפתח ב|deal deal erstellt|deal erstellt"
    ),
    "expected_on": "expected on|expected close|expected close date|expected closing|due date|תאריך צפוי|צפי סגירה|est close date|estimated close date|estimated closing|estimated close|target close date|target date|anticipated close date|forecast close date|projected close date|close by|deadline|voraussichtlicher abschluss|voraussichtliches abschlussdatum|erwarteter abschluss|erwartetes abschlussdatum|geplanter abschluss|geplantes abschlussdatum|gesch abschlussdatum|geschatztes abschlussdatum|date de cloture prevue|date de cloture estimee|cloture prevue|date prevue|echeance|fecha de cierre prevista|fecha de cierre esperada|fecha estimada de cierre|fecha prevista de cierre|cierre previsto|data di chiusura prevista|chiusura prevista|data prevista de fechamento|previsao de fechamento|verwachte sluitingsdatum|verwachte afsluiting|przewidywana data zamkniecia|предполагаемая дата закрытия|ожидаемая дата закрытия|планируемая дата закрытия|план закрытия|תאריך סגירה צפוי|סגירה צפויה|צפי לסגירה|תאריך יעד|מועד סגירה צפוי",
    "invoiced_on": "invoiced on|invoice date|invoiced|date of invoice|תאריך חשבונית|rechnungsdatum",
    "invoice": "invoice|invoice number|invoice no|invoice nr|חשבונית|מספר חשבונית|מס חשבונית|rechnung|rechnungsnummer",
    "lost_on": "lost on|lost date|lost time|תאריך הפסד|תאריך אי סגירה|lost at|verloren am|perdu le|perdido el|perdida el|perso il|verloren op|תאריך אובדן|אבדה בתאריך",
    "lost_reason": "lost reason|loss reason|lost because|reason lost|סיבת הפסד|למה לא נסגרה|closed lost reason|reason for loss|reason for losing|loss reason code|reason for lost|why lost|lost because of|verlustgrund|grund fur verlust|absagegrund|verloren weil|motif de perte|raison de la perte|raison de perte|motif de l echec|motivo de perdida|motivo de cierre perdido|razon de perdida|motivo perdida|razon de la perdida|motivo di perdita|motivo da perda|motivo de perda|reden verlies|reden van verlies|powod przegranej|powod utraty|причина отказа|причина проигрыша|причина провала|סיבת אי סגירה|סיבת ההפסד|סיבת אובדן|סיבה להפסד|סיבת דחייה",
    "cancelled_on": (
        "cancelled on|canceled on|cancelled|canceled|cancellation date|date of cancellation|date cancelled|date canceled|"
        "terminated on|termination date|בוטלה ביום|בוטל ביום|בוטלה בתאריך|בוטל בתאריך|תאריך ביטול|storniert am|stornodatum|"
        "gekundigt am|kundigungsdatum|annule le|date d annulation|fecha de cancelacion|cancelado el|data di annullamento|"
        "data de cancelamento|geannuleerd op|annuleringsdatum|data anulowania|дата отмены|дата расторжения|iptal tarihi|تاريخ الالغاء"
    ),
    "term_months": (
        "term months|months of term|contract months|contract term|contract term months|contract length|contract duration|"
        "term in months|duration months|תקופה חודשים|תקופה בחודשים|תקופת חוזה|תקופת החוזה|תקופת ההתקשרות|משך בחודשים|מספר חודשים|"
        "laufzeit|laufzeit monate|laufzeit in monaten|vertragslaufzeit|duree du contrat|duree mois|duree en mois|plazo meses|"
        "duracion meses|duracion del contrato|durata mesi|durata contratto|prazo meses|looptijd|looptijd maanden|"
        "срок договора|срок мес|sozlesme suresi|مدة العقد"
    ),
    "exchange_rate": (
        "exchange rate|conversion rate|currency rate|fx rate|rate of exchange|שער|שער חליפין|שער החליפין|שער המרה|שער מטבע|"
        "wechselkurs|umrechnungskurs|taux de change|tipo de cambio|tasso di cambio|taxa de cambio|wisselkoers|kurs wymiany|"
        "обменный курс|курс валюты|doviz kuru|سعر الصرف"
    ),
    "exchange_on": (
        "exchange rate of|exchange rate date|exchange rate on|date of exchange rate|exchange date|fx date|conversion date|"
        "שער מיום|שער חליפין מיום|תאריך שער|תאריך השער|יום השער|kursdatum|wechselkursdatum|date du taux|date du taux de change|"
        "fecha del tipo de cambio|data del cambio|data di cambio|data do cambio|wisselkoersdatum|дата курса|kur tarihi|تاريخ سعر الصرف"
    ),
    "tax_rate": (
        "tax rate|vat rate|sales tax rate|gst rate|tax percent|vat percent|שיעור מס|שיעור מעמ|אחוז מעמ|שיעור המעמ|steuersatz|"
        "mwst satz|ust satz|mehrwertsteuersatz|umsatzsteuersatz|taux tva|taux de tva|tipo de iva|tipo iva|porcentaje iva|"
        "aliquota iva|aliquota|taxa iva|taxa de iva|btw tarief|btw percentage|stawka vat|ставка ндс|kdv orani|نسبة الضريبة"
    ),
    "credits": (
        "takes back deal|takes back|credit note for|credited deal|credit for deal|credited invoice|original invoice|"
        "original deal|refund of|reversal of|מקזזת עסקה|מזכה עסקה|מזכה את|זיכוי עבור|זיכוי לעסקה|זיכוי לחשבונית|חשבונית מקור|"
        "gutschrift zu|gutschrift fur|storno zu|ursprungsrechnung|avoir pour|avoir sur|facture d origine|abono de|"
        "factura original|factura rectificada|nota di credito per|fattura originale|fatura original|creditnota voor|"
        "korekta do|исходный счет|возврат по|iade edilen fatura|الفاتورة الاصلية"
    ),
    "recorded": "recorded as|recorded order|order of recording|סדר רישום|נרשמה כמספר",
    "paid": "paid|amount paid|שולם|סכום ששולם",
    "paid_on": "paid on|payment date|date paid|paid date|תאריך תשלום",
    "received_on": "received on|receipt date|date received|received|תאריך קבלה|התקבל בתאריך",
    "employer": "employer|מעסיק",
    "pay_line_on": "day of the pay line|pay line on|יום שורת השכר",
    "pay_line_for": "pay line for|kind of pay line|שורת שכר עבור",
    "figure_name": "figure|name of the figure|kpi|indicator|מדד|שם המדד",
    "figure_period": "period of the figure|figure period|תקופת המדד",
    "figure_value": "value of the figure|figure value|ערך המדד",
    "figure_source": "source of the figure|figure source|מקור המדד",
    "each_receipt": "each receipt|כל תקבול",
    "deal_roles": "people and roles|אנשים ותפקידים",
    "stage_on": "in this stage since|בשלב הזה מאז",
    "wished_days": "contact every days|תדירות קשר ימים",
    "longest_days": "longest gap days|מרווח מרבי ימים",
    "response_days": "answer within days|מענה בתוך ימים",
    "review_on": "next review|הסקירה הבאה",
    "health": "health|client health|מצב הלקוח",
    "reports_to": "reports to|כפיפות",
    "share": "share|my share|split|credit share|חלק|אחוז חלק",
    "product": "product|product name|item|service name|מוצר|שירות",
    "cost": "cost|costs|cost of goods|עלות",
    "rate": "rate|commission rate|commission|commission percent|provision|provisionssatz|provision prozent|provision in prozent|taux de commission|comision|porcentaje de comision|provvigione|percentuale provvigione|comissao|provisie|prowizja|комиссия|עמלה|אחוז עמלה|אחוז",
}

#: What single words of a longer heading say: a name, its halves, or whose it is (a firm's or a person's).
WORDS: Final[dict[str, str]] = {
    "name": (
        "name|names|nom|nombre|nome|naam|namn|navn|nimi|nev|neve|nazwa|nazev|naziv|название|наименование|имя|имени|име|ime|"
        "jmeno|ad|adi|isim|ismi|שם|اسم|الاسم|ονομα|שמך"
    ),
    "first": "firstname|first|given|vor|forename|vorname|prenom|voornaam|fornavn|fornamn|imie|פרטי|prenume|etunimi",
    "last": (
        "lastname|last|surname|family|nachname|familienname|apellido|apellidos|cognome|sobrenome|achternaam|efternamn|efternavn|"
        "etternavn|nazwisko|prijmeni|prezime|фамилия|прізвище|soyad|soyadi|soyisim|משפחה|ומשפחה"
    ),
    "middle": "отчество|patronymic",
    "firm": (
        "company|business|firm|organization|organisation|employer|supplier|vendor|empresa|compania|organizacion|entreprise|"
        "societe|etablissement|azienda|societa|ditta|firma|firmy|firme|firmen|bedrijf|bedrijfs|unternehmen|unternehmens|foretag|"
        "virksomhed|компании|компания|организации|фирмы|контрагента|поставщика|sirket|sirketin|الشركة|المؤسسة|חברה|עסק|ארגון|ספק|מוסד|"
        "עמותה|בית|proveedor|fournisseur|fornitore|fornecedor|lieferant|lieferanten|leverancier|ceg|cege|account|agency|vendors"
    ),
    "party": (
        "contact|client|customer|lead|member|student|donor|participant|attendee|guest|invitee|applicant|candidate|patient|buyer|"
        "subscriber|person|prospect|cliente|clientes|contacto|contato|contatto|kunde|kunden|kund|klant|klanten|klienta|kontaktu|"
        "zakaznika|клиента|контакта|покупателя|заказчика|musteri|musterinin|العميل|الزبون|לקוח|קשר|איש|תורם|משתתף|מוזמן|אורח|מזמין|"
        "תלמיד|חבר|פונה"
    ),
    "little": (
        "de|del|la|el|l|do|da|du|des|d|della|dell|di|of|the|your|my|su|tu|votre|vos|dein|ihr|deine|ihre|und|y|et|e|and|i|и|von|der|"
        "what|whats|is|s|full|complete|completo|completa|complet|legal|полное|полная|מה|של|מלא|الكامل|tam|or"
    ),
}
