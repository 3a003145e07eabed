"""What ten languages call people and firms, for made-up pairs. Nothing here is known to the matcher, nor taken from it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Tongue:
    """`given` holds names as (native, Latin); `forms` ways of writing one legal form; `joined` is "and"."""

    code: str  # of the country, as phones dial it
    trunk: str
    areas: tuple[str, ...]
    given: tuple[tuple[str, str], ...]
    family: tuple[tuple[str, str], ...]
    firms: tuple[str, ...]
    trades: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]
    joined: str
    cities: tuple[str, ...]
    desks: tuple[str, ...]  # mailboxes of nobody


def _names(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (each.partition("=") for each in text.split())
    return tuple((native, latin or native) for native, _, latin in pairs)


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


def _forms(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(each.split("=")) for each in text.split("|"))


TONGUES: Final = (
    Tongue(
        "44", "0", ("20", "161", "7700"),
        _names("James Oliver Dan Dana Harriet Joan Joanna Paul Paula Eric Erica Martin Martina Rosalind Gwendolyn"),
        _names("Smith Ashworth Okafor Penhaligon Whitlock Brown Hargreaves Lloyd Kettering"),
        _split("Harbour Lane|Blackthorn|Northgate|Copper Kettle|Three Rivers|Oakwell|Greystone|Westbury"),
        _split("Printing|Foods|Logistics|Joinery|Optics|Tea Merchants"),
        _forms("Ltd=Limited=Ltd.|PLC=plc=P.L.C.|LLP=L.L.P."), "and", _split("Leeds|Bristol|Norwich|Aberdeen"),
        _split("info|bookings|studio|reception"),
    ),
    Tongue(
        "972", "0", ("50", "54", "3", "4"),
        _names("דן=Dan דנה=Dana יעל=Yael רות=Ruth אבי=Avi יוסף=Yosef יוספה=Yosefa מיכאל=Michael מיכל=Michal עמוס=Amos נועה=Noa"),
        _names("כהן=Cohen לוי=Levi מזרחי=Mizrahi ברק=Barak שמעוני=Shimoni אלקיים=Elkayam פרידמן=Friedman"),
        _split("גלידות הצפון|נגריית ברוש|מעיין הנגב|אור הגליל|תבליני הכרמל|שער העמק"),
        _split("שיווק|הובלות|אריזות|תאורה|מחשוב"),
        _forms('בע"מ=בע״מ=בעמ'), "ו", _split("חיפה|יפו|באר שבע|עכו"), _split("office|info|hazmanot|misrad"),
    ),
    Tongue(
        "49", "0", ("30", "89", "171"),
        _names("Jürgen=Juergen Karl Karla Anneliese Wolfgang Simon Simone Michael Michaela Gerda Björn=Bjoern"),
        _names("Müller=Mueller Schmitz Krüger=Krueger Vogelsang Hofmeister Lindner Weiß=Weiss"),
        _split("Rheingold|Altmühl|Sonnenhof|Nordlicht|Kupferberg|Waldkauz"),
        _split("Maschinenbau|Feinkost|Spedition|Haustechnik|Optik"),
        _forms("GmbH=G.m.b.H.=gmbh|AG=A.G.|e.K.=eK"), "und", _split("Köln|Dresden|Bremen|Augsburg"),
        _split("info|kontakt|anfrage|verwaltung|rechnungen"),
    ),
    Tongue(
        "33", "0", ("1", "4", "6"),
        _names("Jean Jeanne Pascal Pascale Élodie=Elodie Thibault Geneviève=Genevieve Denis Denise Frédéric=Frederic"),
        _names("Dubois Lefèvre=Lefevre Garnier Chevallier Moreau Rousselot Béranger=Beranger"),
        _split("Les Deux Moulins|Beaurivage|Clairval|Montfleury|La Ruche|Vertbois"),
        _split("Traiteur|Menuiserie|Transports|Imprimerie|Conseil"),
        _forms("SARL=S.A.R.L.=Sarl|SAS=S.A.S.|SA=S.A."), "et", _split("Lyon|Nantes|Lille|Toulouse"),
        _split("accueil|commande|compta|bonjour"),
    ),
    Tongue(
        "34", "", ("91", "93", "60"),
        _names("José=Jose Josefa Mario María=Maria Gonzalo Inmaculada Julio Julia Ángel=Angel Ángela=Angela Rosario"),
        _names("García=Garcia Fernández=Fernandez Zubizarreta Ibáñez=Ibanez Castellanos Molina Echeverría=Echeverria"),
        _split("Aceros del Sur|Viñas Altas|El Molino|Costa Brava|Tres Cruces|Valdeoro"),
        _split("Alimentación|Transportes|Muebles|Suministros|Iluminación"),
        _forms("S.A.=SA=S. A.|S.L.=SL=S. L.|S.L.U.=SLU"), "y", _split("Sevilla|Bilbao|Zaragoza|Vigo"),
        _split("pedidos|hola|administracion|taller"),
    ),
    Tongue(
        "39", "", ("02", "06", "34"),
        _names("Mario Maria Paolo Paola Alessandro Alessandra Giancarlo Beatrice Fabrizio Donatella Nicolò=Nicolo"),
        _names("Rossi Bianchi Esposito Santangelo Marchetti Ferraro Colombini"),
        _split("Fratelli Serra|Pietra Viva|Monteverde|Acquachiara|La Bottega|Torre Alta"),
        _split("Ceramiche|Trasporti|Arredamenti|Dolciumi|Meccanica"),
        _forms("S.p.A.=SpA=SPA|S.r.l.=Srl=SRL|S.n.c.=Snc"), "e", _split("Bologna|Torino|Genova|Verona"),
        _split("ordini|segreteria|amministrazione|negozio"),
    ),
    Tongue(
        "351", "", ("21", "22", "91"),
        _names("João=Joao Joana Fernando Fernanda Conceição=Conceicao Rodrigo Leonor Gonçalo=Goncalo Francisco Francisca"),
        _names("Carvalho Figueiredo Magalhães=Magalhaes Teixeira Nogueira Simões=Simoes Vasconcelos"),
        _split("Pão da Serra|Mar Azul|Quinta Nova|Ribeira Alta|Solar do Vale|Cortiças Reis"),
        _split("Comércio|Transportes|Têxteis|Mobiliário|Pescas"),
        _forms("Lda=Lda.=LDA|S.A.=SA|Unipessoal=unipessoal"), "e", _split("Braga|Faro|Évora|Aveiro"),
        _split("geral|encomendas|loja|escritorio"),
    ),
    Tongue(
        "48", "", ("22", "12", "60"),
        _names("Łukasz=Lukasz Agnieszka Paweł=Pawel Grażyna=Grazyna Zbigniew Mirosław=Miroslaw Mirosława=Miroslawa Stanisława=Stanislawa"),
        _names("Kowalski Nowak Wiśniewski=Wisniewski Zieliński=Zielinski Wójcik=Wojcik Brzeziński=Brzezinski"),
        _split("Zielone Wzgórze|Bursztyn|Polna Droga|Stary Młyn|Jantar|Orle Gniazdo"),
        _split("Budownictwo|Meble|Transport|Drukarnia|Oprawy"),
        _forms("sp. z o.o.=Sp. z o.o.=SP Z O O|S.A.=SA"), "i", _split("Gdańsk|Poznań|Kraków|Łódź"),
        _split("biuro|zamowienia|sklep|ksiegowosc"),
    ),
    Tongue(
        "7", "8", ("495", "812", "903"),
        _names("Иван=Ivan Иванна=Ivanna Александр=Aleksandr Александра=Aleksandra Евгений=Evgeny Евгения=Evgenia Дмитрий=Dmitry Ольга=Olga"),
        _names("Иванов=Ivanov Иванова=Ivanova Соколов=Sokolov Лебедев=Lebedev Кузнецов=Kuznetsov Воробьёв=Vorobyov"),
        _split("Северное Сияние|Белый Камень|Родник|Янтарь|Волжские Зори|Тайга"),
        _split("Торг|Строй|Логистика|Мебель|Свет"),
        _forms("ООО=ООО|АО=АО|ЗАО=ЗАО"), "и", _split("Москва|Казань|Самара|Тула"),
        _split("zakaz|sekretar|buhgalteria|magazin"),
    ),
    Tongue(
        "90", "0", ("212", "312", "532"),
        _names("Mehmet Ayşe=Ayse Mustafa Özlem=Ozlem Çağla=Cagla Hüseyin=Huseyin Cemal Cemile Şükrü=Sukru Nuran"),
        _names("Yılmaz=Yilmaz Kaya Demir Çelik=Celik Aydoğan=Aydogan Karadeniz Öztürk=Ozturk"),
        _split("Altın Başak|Boğaziçi|Gülbahçe|Kuzey Yıldızı|Mavi Deniz|Taşköprü"),
        _split("Gıda|Nakliyat|Mobilya|Matbaa|Aydınlatma"),
        _forms("A.Ş.=AŞ|Ltd. Şti.=LTD ŞTİ=Limited Şirketi"), "ve", _split("İzmir|Bursa|Konya|Trabzon"),
        _split("bilgi|siparis|muhasebe|ofis"),
    ),
)  # fmt: skip
