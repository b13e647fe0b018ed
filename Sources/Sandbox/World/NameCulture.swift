/// Given and family names that go together, in the scripts and orders in which people really write them
/// (rules 5.1). Invented combinations of common names.
struct NameCulture: Sendable {
    var first: [String]
    var last: [String]
    var cities: [(city: String, country: String)]
    /// Nicknames by given name.
    var nicknames: [String: String] = [:]

    static let all: [NameCulture] = latin + otherScripts

    static let latin: [NameCulture] = [
        NameCulture(
            first: [
                "Robert", "William", "Elizabeth", "Katherine", "Jennifer", "Michael", "Thomas", "Margaret", "Edward",
                "Susan", "Andrew", "Rebecca", "Benjamin", "Christopher", "Samantha", "Daniel",
            ],
            last: [
                "Smith", "Johnson", "Taylor-Brown", "Walker", "O'Hara", "O’Connor", "McAllister", "FitzGerald", "Reed",
                "Bennett", "Hughes", "Cole", "Whitfield", "Lang", "Abbott", "St. James",
            ],
            cities: [("London", "GB"), ("Boston, MA", "US"), ("Austin, TX", "US"), ("Dublin", "IE")],
            nicknames: [
                "Robert": "Bob", "William": "Bill", "Elizabeth": "Liz", "Katherine": "Kate", "Jennifer": "Jen",
                "Michael": "Mike", "Thomas": "Tom", "Margaret": "Peggy", "Edward": "Ted", "Susan": "Sue",
                "Andrew": "Andy", "Rebecca": "Becky", "Benjamin": "Ben", "Christopher": "Chris", "Samantha": "Sam",
                "Daniel": "Dan",
            ]),
        NameCulture(
            first: [
                "Jürgen", "Anneliese", "Björn", "Käthe", "Lukas", "Sören", "Ulrike", "Matthias", "Jörg", "Hannelore",
            ],
            last: [
                "Müller", "Weiß", "Schröder", "von der Heide", "Groß", "Köhler", "Bäcker", "Zimmermann", "Krüger",
                "Löwe",
            ],
            cities: [("Berlin", "DE"), ("München", "DE"), ("Zürich", "CH"), ("Wien", "AT")],
            nicknames: ["Matthias": "Matze", "Hannelore": "Hanne"]),
        NameCulture(
            first: ["José", "María", "Íñigo", "Lucía", "Andrés", "Begoña", "Joaquín", "Inés", "Raúl", "Concepción"],
            last: [
                "García Márquez", "Nuñez", "de la Cruz", "Ibáñez", "Peña", "Fernández-Vidal", "Ordóñez", "Muñoz Gil",
                "Del Río", "Sáenz",
            ],
            cities: [("Madrid", "ES"), ("Ciudad de México", "MX"), ("Bogotá", "CO"), ("Sevilla", "ES")],
            nicknames: ["José": "Pepe", "Concepción": "Concha"]),
        NameCulture(
            first: [
                "Zoë", "François", "Éloïse", "Jean-Baptiste", "Aurélie", "Loïc", "Noémie", "Gaël", "Hélène", "Benoît",
            ],
            last: [
                "Lefèvre", "d'Aubigné", "Le Goff", "Bélanger", "Du Pré", "Château", "Garçon", "Saint-Exupère", "Noël",
                "Rosé",
            ],
            cities: [("Paris", "FR"), ("Montréal, QC", "CA"), ("Lyon", "FR"), ("Genève", "CH")],
            nicknames: ["Jean-Baptiste": "JB"]),
        NameCulture(
            first: ["Łukasz", "Małgorzata", "Wojciech", "Agnieszka", "Stanisław", "Żaneta", "Grażyna", "Michał"],
            last: ["Wójcik", "Kowalczyk", "Łuczak", "Dąbrowska", "Święty", "Żółkiewska", "Błaszczyk", "Ćwikła"],
            cities: [("Warszawa", "PL"), ("Kraków", "PL"), ("Łódź", "PL")],
            nicknames: ["Małgorzata": "Gosia", "Agnieszka": "Aga"]),
        NameCulture(
            first: ["Øystein", "Åsa", "Søren", "Sigríður", "Bjørn", "Märta", "Håkon", "Þór", "Aino", "Jørgen"],
            last: ["Ødegård", "Bjørnsson", "Sørensen", "Åkesson", "Þórisdóttir", "Hämäläinen", "Lindström", "Kjær"],
            cities: [("Oslo", "NO"), ("København", "DK"), ("Stockholm", "SE"), ("Helsinki", "FI")]),
        NameCulture(
            first: ["Gökhan", "İpek", "Şule", "Çağla", "Işıl", "Ömer", "Barış", "Ayşegül"],
            last: ["Yılmaz", "Öztürk", "Çelik", "Şahin", "Işık", "Doğan", "Güneş", "Kılıç"],
            cities: [("İstanbul", "TR"), ("Ankara", "TR")]),
        NameCulture(
            first: ["Đức", "Thị Hương", "Minh Anh", "Quốc Bảo", "Ngọc Lan", "Văn Hùng"],
            last: ["Nguyễn", "Trần", "Đặng", "Phạm", "Võ", "Lê"],
            cities: [("Hà Nội", "VN"), ("Hồ Chí Minh", "VN")]),
        NameCulture(
            first: ["Priya", "Rajesh", "Ananya", "Venkatesh", "Lakshmi", "Arjun", "Deepika", "Suresh"],
            last: ["Krishnamurthy", "Sharma", "Iyer", "Venkataraman", "Patel", "Reddy", "Chatterjee", "S."],
            cities: [("Bengaluru", "IN"), ("Pune", "IN"), ("Hyderabad", "IN")],
            nicknames: ["Venkatesh": "Venky", "Rajesh": "Raj"]),
        NameCulture(
            first: ["Pieter", "Anouk", "Sjoerd", "Femke", "Joost", "Maaike"],
            last: ["van der Berg", "de Vries", "van 't Hoff", "ten Brink", "Van den Broeck", "IJsselstein"],
            cities: [("Amsterdam", "NL"), ("Antwerpen", "BE")]),
        NameCulture(
            first: ["João", "Conceição", "Luís", "Antónia", "Gonçalo", "Inês"],
            last: ["da Silva", "dos Santos", "Gonçalves", "Araújo Lima", "Simões", "Magalhães"],
            cities: [("Lisboa", "PT"), ("São Paulo", "BR")]),
    ]

    static let otherScripts: [NameCulture] = [
        NameCulture(
            first: ["Wei", "Xiaoming", "Fang", "Jing", "Lei", "Min", "Yang", "Hui"],
            last: ["Wang", "Zhang", "Li", "Chen", "Liu", "Zhao", "Huang", "Zhou"],
            cities: [("Shanghai", "CN"), ("Taipei", "TW"), ("Singapore", "SG")]),
        NameCulture(
            first: ["伟", "小明", "芳", "静", "磊", "敏"], last: ["王", "张", "李", "陈", "刘", "赵"],
            cities: [("上海", "CN"), ("北京", "CN")]),
        NameCulture(
            first: ["Haruki", "Yūko", "Kenji", "Sakura", "Shōta", "Aiko"],
            last: ["Tanaka", "Satō", "Yamamoto", "Kobayashi", "Itō", "Watanabe"],
            cities: [("Tokyo", "JP"), ("Osaka", "JP")]),
        NameCulture(
            first: ["春樹", "裕子", "健二", "さくら"], last: ["田中", "佐藤", "山本", "小林"], cities: [("東京", "JP")]),
        NameCulture(
            first: ["Min-jun", "Seo-yeon", "Ji-ho", "Ha-eun"], last: ["Kim", "Park", "Lee", "Choi", "Jeong"],
            cities: [("Seoul", "KR")]),
        NameCulture(
            first: ["محمد", "فاطمة", "أحمد", "ليلى"], last: ["العلي", "حسن", "الخطيب", "منصور"],
            cities: [("القاهرة", "EG"), ("دبي", "AE")]),
        NameCulture(
            first: ["Mohammed", "Fatima", "Ahmad", "Layla", "Yusuf", "Nour"],
            last: ["Al-Sayed", "El Khatib", "Hassan", "bin Rashid", "Mansour", "Abu Zayd"],
            cities: [("Cairo", "EG"), ("Dubai", "AE")]),
        NameCulture(
            first: ["Юлия", "Александр", "Наталья", "Дмитрий"], last: ["Иванова", "Петров", "Соколова", "Кузнецов"],
            cities: [("Алматы", "KZ"), ("Київ", "UA")]),
        NameCulture(
            first: ["Yuliya", "Alexander", "Natalia", "Dmitry", "Oksana", "Taras"],
            last: ["Ivanova", "Petrov", "Sokolova", "Kuznetsov", "Shevchenko", "Kovalenko"],
            cities: [("Kyiv", "UA"), ("Tbilisi", "GE")],
            nicknames: ["Alexander": "Sasha", "Natalia": "Natasha", "Dmitry": "Dima"]),
    ]
}
