"""Three rows in any language and any encoding that its programs write are enough."""

from pathlib import Path
from random import Random

import pytest

from clientbook.files.lists.csv_rows import read, rows

LISTS = {
    "Kunde;Straße|Bäckerei Höß;Am Fluß 3|Käserei Grün;Öhringen|Maß & Co;Äußere Gasse 1": "cp1252 cp850 mac_roman",
    "Name;Ort|Jan Koch;Bonn|Ute Müller;Kiel|Tim Wolf;Trier": "cp1252 cp850",
    "Société;Activité|Électricité Durand;Dépannage|Lévêque;Bâtiment|COUÏC;Forêt": "cp1252 cp850 mac_roman",
    "Razón social;Ciudad|Panadería Ibáñez;León|Cerámica Ñandú;Mérida|Óptica;Ávila": "cp1252 cp850 mac_roman",
    "Företag;Ort|Åkeri Öst;Malmö|Skå Fönster;Växjö|Bröd & Smör;Örebro": "cp1252 cp850 mac_roman",
    "Firma;Adres|Żabka;Świętojańska 3|Łąka;Częstochowa|Młyn Gęś;Jelenia Góra": "cp1250 cp852 iso8859_2",
    "Firma;Ulice|Řeznictví Kříž;Míru|Uhlí Ďáblice;Žižkov|Mlékárna;Příkopy": "cp1250 cp852 iso8859_2",
    "Ügyfél;Cím|Hűvös Pince;Körút 5.|Főző Műhely;Győri út 1.|Tükör Kft.;Üllői út": "cp1250 cp852 iso8859_2",
    "Müşteri;İlçe|Güneş Gıda;Üsküdar|Işık Çelik;Beyoğlu|Köşk Ağaç;Çankaya": "cp1254 cp857",
    "Įmonė;Gatvė|UAB Žuvėdra;Ąžuolų g.|Vėjas;Gėlių g.|Ūkio bankas;Laisvės al.": "cp1257",
    "Адрес;Кто|Ярославль;Восход|Нижний Новгород;Эйдельман|Уфа;Щукин": "cp1251 cp866 koi8_r mac_cyrillic iso8859_5",
    "Εταιρεία;Πόλη|Ψωμάς;Θήβα|Ξενάκη;Χανιά|ΔΕΗ ΑΕ;ΠΕΙΡΑΙΑΣ": "cp1253 iso8859_7 cp737",
    "ΟΝΟΜΑ|ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΕΩΡΓΙΟΣ|ΙΩΑΝΝΟΥ ΜΑΡΙΑ|ΝΙΚΟΛΑΟΥ ΕΛΕΝΗ": "cp1253 iso8859_7",
    'חברה;טלפון|גפן ייעוץ בע"מ;03-5551234|צור;04-8881234|זית ושמן;08-6661234': "cp1255 cp862",
    "العميل;المدينة|ظافر الغامدي;بغداد|ضياء;دمشق|شركة النور;القاهرة": "cp1256 iso8859_6",
    "担当者名,勤務先|清水健,近畿化学|森由美,北陸運輸|池田豊,四国銀行": "cp932 euc_jp iso2022_jp",
    "商品,単価|牛乳,200|鉛筆,80|毛布,3000": "cp932 euc_jp",
    "经销商,负责人|永嘉阀门厂,孔祥东|港口物流,戴晓燕|丝绸进出口,钱学森": "gb18030",
    "經銷商,負責人|彰化鐵工廠,游錫銘|屏東農會,蕭敬騰|基隆漁港,簡志忠": "big5",
    "거래처,주소|한빛출판,경기도 파주시|새벽우유,충북 청주시|푸른약국,제주": "euc_kr",
}
CASES = [(text, name) for text, names in LISTS.items() for name in (*names.split(), "utf-16-le", "utf-16-be")]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_three_rows_are_enough(text: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("\r\n".join([*text.split("|"), ""]).encode(name))
    reading = read(path)
    table = [list(reading.headings), *(row.cells for row in rows(reading))]
    delimiter = ";" if ";" in text else ","
    assert [delimiter.join(row) for row in table] == text.split("|")


#: One or two names in an English list, and the encodings in which they can be nothing else.
ONES = {
    "Říčany": "cp1250 cp852 iso8859_2",
    "Kateřina Žáková": "cp1250 cp852",
    "Żółkiewski": "cp1250 cp852",
    "Ayşe Yıldız": "cp1254",
    "D’Arcy": "cp1252",
    "« été »": "cp1252",
    "王维修": "gb18030",
    "1.250,00 €|80,00 €|Düne": "cp1252",
}


@pytest.mark.parametrize(("words", "name"), [(words, name) for words, names in ONES.items() for name in names.split()])
@pytest.mark.parametrize("seed", range(3))
def test_one_name_is_enough(words: str, name: str, seed: int, tmp_path: Path) -> None:
    chance = Random(f"{words} {name} {seed}")
    lines = [f"Firm {n};{chance.choice(('Dana', 'Ron', 'Avi'))};{n}" for n in range(chance.randint(3, 30))]
    lines += [f"{word};x;1" for word in words.split("|")]
    chance.shuffle(lines)
    path = tmp_path / "list.csv"
    path.write_bytes("\r\n".join(["Name;Who;Nr", *lines]).encode(name))
    assert sorted(row.cells[0] for row in rows(read(path))) == sorted(line.split(";")[0] for line in lines)


def test_japanese_may_begin_far_down(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("\n".join(["Name,City", *["Dana Levi,Haifa"] * 900, "清水健,大阪"]).encode("iso2022_jp"))
    assert [row.cells for row in rows(read(path))][-1] == ["清水健", "大阪"]


def test_stray_nuls_make_no_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name,City\nDa\0na,Akko\nRon,Eil\0at\nLéa,Haifa\n".encode("cp1252"))
    assert [row.cells for row in rows(read(path))] == [["Dana", "Akko"], ["Ron", "Eilat"], ["Léa", "Haifa"]]
