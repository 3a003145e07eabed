"""Lists of three rows in the encodings of many languages come in letter by letter, whatever their delimiter."""

from pathlib import Path
from typing import Final

import pytest

from clientbook.files.lists.csv_rows import read, rows

TEXTS: Final = {
    "he": [
        ["שם", "עיר", "טלפון"],
        ["דנה כהן", "חיפה", "050-1234567"],
        ["אבי לוי", "תל אביב", "03-5551234"],
        ['מיה "גל" ברק', "ירושלים", ""],
    ],
    "cs": [
        ["Jméno", "Město", "Poznámka"],
        ["Jiří Dvořák", "Plzeň", "žádná"],
        ["Šárka Čermáková", "Ústí", "příště zavolat"],
        ["Ondřej Kříž", "Zlín", ""],
    ],
    "pl": [
        ["Imię", "Miasto", "Uwagi"],
        ["Łukasz Wójcik", "Łódź", "ważny klient"],
        ["Małgorzata Dąbrowska", "Kraków", "późno"],
        ["Grażyna Żak", "Gdańsk", ""],
    ],
    "hu": [
        ["Név", "Város", "Megjegyzés"],
        ["Kovács Gergő", "Győr", "fontos"],
        ["Szűcs Ágnes", "Hódmezővásárhely", "később hívni"],
        ["Tóth Lőrinc", "Pécs", ""],
    ],
    "ru": [
        ["Имя", "Город", "Заметки"],
        ["Анна Иванова", "Москва", "позвонить"],
        ["Борис Петров", "Казань", "важный клиент"],
        ["Елена Щукина", "Пермь", ""],
    ],
    "el": [
        ["Όνομα", "Πόλη", "Σημειώσεις"],
        ["Γιώργος Παπάς", "Αθήνα", "πελάτης"],
        ["Μαρία Νίκου", "Θεσσαλονίκη", "να καλέσω"],
        ["Άννα Δήμου", "Πάτρα", ""],
    ],
    "tr": [
        ["Adı", "Şehir", "Not"],
        ["Ayşe Yılmaz", "İstanbul", "önemli müşteri"],
        ["Çağrı Öztürk", "Muğla", "aranacak"],
        ["Işıl Güneş", "İzmir", ""],
    ],
    "ar": [
        ["الاسم", "المدينة", "ملاحظات"],
        ["محمد علي", "القاهرة", "عميل مهم"],
        ["فاطمة حسن", "بيروت", "اتصل غدا"],
        ["خالد عمر", "عمان", ""],
    ],
    "fr": [
        ["Nom", "Ville", "Remarque"],
        ["François Lefèvre", "Orléans", "à rappeler"],
        ["Chloé Bérénger", "Besançon", "très intéressé"],
        ["Noël Côté", "Nîmes", ""],
    ],
    "de": [
        ["Name", "Ort", "Straße"],
        ["Jürgen Groß", "Köln", "Hauptstraße 5"],
        ["Käthe Müller", "München", "Bäckerweg 2"],
        ["Jörg Öztürk", "Düsseldorf", ""],
    ],
    "es": [
        ["Nombre", "Ciudad", "Notas"],
        ["José Núñez", "Málaga", "llamar mañana"],
        ["María Peña", "A Coruña", "¿interesado?"],
        ["Íñigo Ibáñez", "León", ""],
    ],
    "sv": [
        ["Namn", "Stad", "Anteckning"],
        ["Åsa Öberg", "Malmö", "återkom"],
        ["Björn Ström", "Göteborg", "viktig"],
        ["Märta Ängström", "Umeå", ""],
    ],
    "bg": [
        ["Име", "Град", "Бележки"],
        ["Иван Петров", "София", "да се обади"],
        ["Мария Георгиева", "Пловдив", "важен клиент"],
        ["Стоян Желев", "Варна", ""],
    ],
    "lt": [
        ["Vardas", "Miestas", "Pastabos"],
        ["Jonas Žukauskas", "Šiauliai", "skambinti"],
        ["Eglė Čepaitė", "Panevėžys", "svarbus klientas"],
        ["Rūta Šimkutė", "Kaunas", ""],
    ],
    "ja": [
        ["氏名", "住所", "電話"],
        ["山田 太郎", "東京都", "03-1234-5678"],
        ["佐藤 花子", "大阪府", "06-1234-5678"],
        ["鈴木 一郎", "名古屋市", ""],
    ],
    "zh": [
        ["姓名", "城市", "电话"],
        ["王小明", "北京", "010-12345678"],
        ["李丽", "上海", "021-87654321"],
        ["张伟", "广州", ""],
    ],
    "ko": [
        ["이름", "도시", "전화"],
        ["김철수", "서울", "02-1234-5678"],
        ["이영희", "부산", "051-123-4567"],
        ["박민수", "대구", ""],
    ],
    "uk": [
        ["Ім'я", "Місто", "Нотатки"],
        ["Олена Шевченко", "Київ", "зателефонувати"],
        ["Їжак Євген", "Львів", "важливий"],
        ["Ґалаґан Ігор", "Одеса", ""],
    ],
}
ENCODINGS: Final = {
    "he": ["cp1255", "iso8859_8", "cp862", "utf-8", "utf-16", "utf-16-le", "utf-8-sig"],
    "cs": ["cp1250", "iso8859_2", "mac_latin2", "cp852", "utf-8"],
    "pl": ["cp1250", "iso8859_2", "cp852", "utf-16"],
    "hu": ["cp1250", "iso8859_2", "utf-8"],
    "ru": ["cp1251", "koi8_r", "cp866", "iso8859_5", "utf-8", "mac_cyrillic"],
    "el": ["cp1253", "iso8859_7", "utf-8"],
    "tr": ["cp1254", "iso8859_9", "utf-8", "utf-16-be"],
    "ar": ["cp1256", "iso8859_6", "utf-8"],
    "fr": ["cp1252", "latin-1", "mac_roman", "cp850", "utf-8"],
    "de": ["cp1252", "mac_roman", "cp850", "cp437"],
    "es": ["cp1252", "mac_roman", "cp850"],
    "sv": ["cp1252", "mac_roman", "cp850", "cp865"],
    "bg": ["cp1251"],
    "lt": ["cp1257", "iso8859_13"],
    "ja": ["shift_jis", "utf-8", "iso2022_jp"],
    "zh": ["gb18030", "big5", "utf-8"],
    "ko": ["cp949", "utf-8"],
    "uk": ["cp1251", "koi8_u", "utf-8"],
}


def encodable(language: str, encoding: str) -> bool:
    try:
        str(TEXTS[language]).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


CASES: Final = [
    (language, encoding) for language, names in ENCODINGS.items() for encoding in names if encodable(language, encoding)
]


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_a_short_list_is_decoded(language: str, encoding: str, tmp_path: Path) -> None:
    table = TEXTS[language]
    for delimiter in ",;\t":
        lines = [delimiter.join('"' + c.replace('"', '""') + '"' if '"' in c else c for c in row) for row in table]
        data = ("\r\n".join(lines) + "\r\n").encode(encoding)
        path = tmp_path / f"list{ord(delimiter)}.csv"
        path.write_bytes(data)
        reading = read(path)
        assert [list(reading.headings), *(row.cells for row in rows(reading))] == table
