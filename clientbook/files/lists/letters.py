"""Letters as the languages of each encoding use them: what a decoded text is judged by."""

from typing import Final

#: Non-ASCII letters that each encoding's languages really use; others are a sign of a wrong guess.
USED: Final = {
    "western": "éèêëàâäáãåæçîïíìñôöóòõøœùûüúÿßÉÈÊËÀÂÄÁÃÅÆÇÎÍÏÌÑÔÖÓÒÕØŒÙÛÜÚ",
    "central": "áäčďéěëíľňóôöőřšťúůüűýžąćęłńśźżâăîşţșțđÁÄČĎÉĚÍĽŇÓÔÖŐŘŠŤÚŮÜŰÝŽĄĆĘŁŃŚŹŻÂĂÎŞŢĐß",
    "turkish": "çğıöşüâîÇĞİÖŞÜ",
    "baltic": "āčēģīķļņšūžąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲ",
}
FAMILY: Final = {
    "cp1252": "western",
    "mac_roman": "western",
    "cp850": "western",
    "iso8859_15": "western",
    "cp1250": "central",
    "iso8859_2": "central",
    "cp852": "central",
    "mac_latin2": "central",
    "cp1254": "turkish",
    "cp857": "turkish",
    "cp1257": "baltic",
}
#: The letters beyond ASCII of one language after another: those of a list are mostly of one.
LANGUAGES: Final = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "äöüß",  # German
        "àâæçéèêëîïôœùûüÿ",  # French
        "áéíóúñü",  # Spanish
        "áâãàçéêíóôõú",  # Portuguese
        "àèéìíòóùú",  # Italian
        "åäöæøéü",  # Nordic
        "éëïöüèáó",  # Dutch
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "ąćęłńóśźż",  # Polish
        "áéíóöőúüű",  # Hungarian
        "ăâîşţșț",  # Romanian
        "čćđšž",  # Croatian, Slovene
        "çğıöşüâîİ",  # Turkish
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
        "äõöüšž",  # Estonian
    )
)
#: Vowels that end words, and those that begin hardly any.
ENDING: Final = frozenset("àìòù")
SELDOM_FIRST: Final = frozenset("êëïôûùìòæœýÿ")
#: Consonants with signs: hardly one stands between two others.
SOFT: Final = frozenset("čśźćńňťďľĺŕğņķģļñ")
VOWELS: Final = frozenset("aeiouyäöüáéíóúàèìòùâêîôûãõåæøœëïÿýąęěůűőăāēīūėįųı")
SCRIPT: Final = {
    "cp1255": "HEBREW",
    "cp862": "HEBREW",
    "cp1251": "CYRILLIC",
    "cp866": "CYRILLIC",
    "koi8_r": "CYRILLIC",
    "koi8_u": "CYRILLIC",
    "mac_cyrillic": "CYRILLIC",
    "iso8859_5": "CYRILLIC",
    "iso8859_6": "ARABIC",
    "cp1253": "GREEK",
    "iso8859_7": "GREEK",
    "cp737": "GREEK",
    "cp1256": "ARABIC",
}
#: The letters that make up most of a text in each script, in both cases: encodings of two scripts share bytes.
COMMON: Final = {
    "HEBREW": "יוהלאמרתבשנםעדחכ",
    "CYRILLIC": "оеаинтсрвлкмдпуяОЕАИНТСРВЛКМДПУЯіІїЇєЄ",
    "GREEK": "αειοτνσρκλμπυςηάέίόύήΑΕΙΟΤΝΣΡΚΛΜΠΥΗ",
    "ARABIC": "اليمنرتبوهدعسفقةكحأ",
}
#: Letter pairs that the languages of an encoding do not have, but that a neighbour's letters turn into.
NEVER: Final = {
    "central": frozenset(("ńo", "ńa", "ńe", "ńu", "ăo", "ăe", "őe", "őo", "çă", "çő", "śi", "ći", "ńi", "źi")),
    "western": frozenset(
        (
            *("ç" + c for c in "bdfghjklmnprstvz"),
            *("ê" + c for c in "aeiouy"),
            *("ÿ" + c for c in "bcdfgjklmnpqrstvz"),
            # Two vowels of which the second has a sign: "aî", "oû", "oê" are the ones that words have.
            *"aà aì aò aù aâ aê aô eà eì eò eù eâ eê eî eô eû oà oì oò où oâ oô".split(),
        )
    ),
    "turkish": frozenset(),
    "baltic": frozenset(),
    "CYRILLIC": frozenset(("аы", "еы", "иы", "оы", "уы", "ыы", "яы", "ыа", "ыя", "ыо", "ыэ", "йы", "ьы", "ъы")),
}
#: Ideographs and syllables of names, firms, places and headings: the two-byte encodings share most of their bytes.
_JAPANESE: Final = (
    "田中山佐藤鈴木高橋伊渡辺村林小加吉井上松本川石原野島谷西東京都大阪府市区町県名古屋横浜福岡神戸株式会社有限商事工業建設製作所店氏顧"
    "客番号電話住所社部署役職備考日付金額合計摘要支払入出一二三太郎子美男女年月企画営支社携帯郵便先様品数量単価仕株済未南北長青"
)
FAMILIAR: Final = {
    "cp932": _JAPANESE,
    "euc_jp": _JAPANESE,
    "gb18030": (
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗伟强敏静丽军洋勇娜杰涛明华公司有限责任科技贸易实业集团工厂商店北京上海广东州深圳天津重庆"
        "成都武汉西安杭南江苏浙山河湖省市县区路街号姓名客户电话手机邮箱地址城日期金额备注编订单类型状态联系人职位部门产品数量交易时间收支付"
        "款大中小一二三的是不在余摘要记账币种银行卡消费人民元"
    ),
    "big5": (
        "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊呂志明淑芬美玲建宏雅婷華有限公司股份企業國際貿易實業科技電子廠商店臺台北市縣區路街"
        "號高雄新竹中南花蓮嘉義東姓名客戶電話手機郵件地址城日期金額備註編訂單類型狀態聯絡人職稱部門產品數量大小一二三的是不在"
    ),
    "euc_kr": (
        "김이박최정강조윤장임한오서신권황안송류전홍수영철민지현우진성호은경미희준남동북산대구인천광주울부회사화름고객소번호메일상자차시도명업체담당"
        "직급비금액합계날짜주식유한제품량단가취거래처등록년월기가나다라마바사아하의로리어스"
    ),
}
