import Recruiting

/// One person under two spellings of the name (rules 5.1).
extension LabelledPairs {
    static let namePairs: [LabelledPair] = spelledNames + shortNames + scriptNames + decoratedNames

    private static let spelledNames: [LabelledPair] =
        names(
            "diacritics", sharing: .phone,
            [
                ("Zoë", "Faure", "Zoe", "Faure"), ("Zoe\u{308}", "Nuñez", "Zoë", "Nunez"),
                ("Łukasz", "Wójcik", "Lukasz", "Wojcik"), ("Øystein", "Bråthen", "Oystein", "Brathen"),
                ("Đặng", "Thị Hương", "Dang", "Thi Huong"), ("François", "Lefèvre", "Francois", "Lefevre"),
                ("Björk", "Þórsdóttir", "Bjork", "Thorsdottir"), ("Şebnem", "Yıldız", "Sebnem", "Yildiz"),
                ("Håkon", "Sæther", "Hakon", "Saether"), ("Jože", "Kovačič", "Joze", "Kovacic"),
                ("İbrahim", "Çelik", "Ibrahim", "Celik"), ("Greta", "Großmann", "Greta", "Grossmann"),
            ])
        + names(
            "transliteration", sharing: .mail,
            [
                ("Jürgen", "Müller", "Juergen", "Mueller"), ("Søren", "Kjær", "Soeren", "Kjaer"),
                ("Юлия", "Соколова", "Yuliya", "Sokolova"), ("Юлия", "Соколова", "Julia", "Sokolova"),
                ("Сергей", "Морозов", "Sergey", "Morozov"), ("Дмитрий", "Волков", "Dmitri", "Volkov"),
                ("Αλέξανδρος", "Παπαδόπουλος", "Alexandros", "Papadopoulos"), ("Jörg", "Schäfer", "Joerg", "Schaefer"),
                ("Göran", "Åkesson", "Goeran", "Aakesson"), ("Екатерина", "Орлова", "Ekaterina", "Orlova"),
                ("Oleksandr", "Shevchenko", "Олександр", "Шевченко"), ("Sergei", "Morozov", "Sergey", "Morozoff"),
            ])
        + names(
            "particles", sharing: .phone,
            [
                ("Ana", "de la Cruz", "Ana", "Delacruz"), ("Ana", "de la Cruz", "Ana", "Cruz"),
                ("Pieter", "van der Berg", "Pieter", "Vanderberg"), ("Omar", "Al-Sayed", "Omar", "Alsayed"),
                ("Omar", "Al Sayed", "Omar", "El-Sayed"), ("Faisal", "bin Talal", "Faisal", "Talal"),
                ("Ludwig", "von Stahl", "Ludwig", "Stahl"), ("Marco", "Di Bari", "Marco", "DiBari"),
                ("João", "dos Anjos", "Joao", "Dos Anjos"), ("Tom", "Mac Donagh", "Tom", "MacDonagh"),
            ])
        + names(
            "apostrophes and hyphens", sharing: .employer,
            [
                ("Siobhan", "O'Hara", "Siobhan", "O’Hara"), ("Siobhan", "O'Hara", "Siobhan", "OHara"),
                ("Keoni", "Kaʻanapali", "Keoni", "Kaanapali"), ("Jean-Pierre", "Dubosc", "Jean Pierre", "Dubosc"),
                ("Jean‐Luc", "Marchetti", "Jean-Luc", "Marchetti"), ("Anna", "Smith–Jönsson", "Anna", "Smith-Jönsson"),
                ("Anne-Marie", "Tiller", "Annemarie", "Tiller"), ("Mary Ann", "Quigley", "Maryann", "Quigley"),
                ("Sara", "D’Angelico", "Sara", "Dangelico"), ("Kofi", "Mensah Boateng", "Kofi", "Mensah-Boateng"),
            ])
        + names(
            "double family name", sharing: .phone,
            [
                ("Lucía", "García Márquez", "Lucia", "Garcia"), ("Lucía", "García Márquez", "Lucia", "Marquez"),
                ("Diego", "Ríos Peña", "Diego", "Rios"), ("Hannah", "Weiss-Altmann", "Hannah", "Weiss"),
                ("Hannah", "Altmann", "Hannah", "Weiss-Altmann"), ("Paulo", "Teixeira Brandão", "Paulo", "Brandao"),
                ("Inés", "Solano", "Ines", "Solano Vera"), ("Rita", "Moss Bellweather", "Rita", "Bellweather"),
            ])
        + names(
            "capitals and spaces", sharing: .mail,
            [
                ("JANE", "ROE", "Jane", "Roe"), (" Jane ", "Roe\u{A0}", "Jane", "Roe"),
                ("Jane", "de  la   Roe", "Jane", "De La Roe"), ("Ja\u{200B}ne", "Roe", "Jane", "Roe"),
                ("jane", "roe", "JANE", "ROE"), ("\u{202A}Jane\u{202C}", "Roe", "Jane", "Roe"),
                ("Jane", "Roe\u{FEFF}", "Jane", "Roe"), ("Ｊａｎｅ", "Ｒｏｅ", "Jane", "Roe"),
            ])
        + names(
            "swapped or joined fields", sharing: .phone,
            [
                ("Okonjo", "Adaeze", "Adaeze", "Okonjo"), ("Nguyen", "Minh", "Minh", "Nguyen"),
                ("Adaeze Okonjo", nil, "Adaeze", "Okonjo"), (nil, "Adaeze Okonjo", "Adaeze", "Okonjo"),
                ("Okonjo, Adaeze", nil, "Adaeze", "Okonjo"), ("Szabó", "Eszter", "Eszter", "Szabo"),
                ("Pieter van der Velde", "", "Pieter", "van der Velde"),
                ("Maria de", "la Torre", "Maria", "de la Torre"),
            ])
        + names(
            "typing mistake", sharing: .mail,
            [
                ("Stephanie", "Kaminski", "Stephanie", "Kaminksi"), ("Jonathan", "Bellamy", "Jonathan", "Belamy"),
                ("Catriona", "Galbraith", "Catrona", "Galbraith"), ("Ruth", "Hendrickson", "Ruth", "Hendricksen"),
                ("Olumide", "Adebayo", "Olumide", "Adebajo"), ("Florian", "Steinmetz", "Florain", "Steinmetz"),
                ("Vikram", "Chaudhary", "Vikram", "Choudhary"), ("Ingrid", "Thorvaldsen", "Ingrid", "Torvaldsen"),
            ])

    private static let shortNames: [LabelledPair] =
        names(
            "nickname", sharing: .phone,
            [
                ("Bob", "Ashworth", "Robert", "Ashworth"), ("Bill", "Tremaine", "William", "Tremaine"),
                ("Sasha", "Petrenko", "Alexander", "Petrenko"), ("Liz", "Montague", "Elizabeth", "Montague"),
                ("Peggy", "Lindqvist", "Margaret", "Lindqvist"), ("Pepe", "Vallejo", "José", "Vallejo"),
                ("Paco", "Quintero", "Francisco", "Quintero"), ("Kasia", "Zielińska", "Katarzyna", "Zielinska"),
                ("Hans", "Oberdorfer", "Johannes", "Oberdorfer"), ("Beppe", "Lombardini", "Giuseppe", "Lombardini"),
                ("Misha", "Antonov", "Mikhail", "Antonov"), ("Zé", "Tavares", "José", "Tavares"),
            ])
        + names(
            "nickname", sharing: .employer,
            [
                ("Dave", "Penhaligon", "David", "Penhaligon"), ("Kate", "Farthing", "Katherine", "Farthing"),
                ("Chuck", "Delacroix", "Charles", "Delacroix"), ("Nacho", "Ibarra", "Ignacio", "Ibarra"),
                ("Uli", "Brandstätter", "Ulrich", "Brandstaetter"), ("Manu", "Charpentier", "Emmanuel", "Charpentier"),
            ])
        + names(
            "nickname", sharing: .mail,
            [
                ("Jack", "Ferris", "John", "Ferris"), ("Becky", "Stroud", "Rebecca", "Stroud"),
                ("Ola", "Mazur", "Aleksandra", "Mazur"), ("Mo", "Haddad", "Mohammed", "Haddad"),
            ])
        + names(
            "initials and middle names", sharing: .mail,
            [
                ("Jane A.", "Roe", "Jane", "Roe"), ("Jane", "Roe", "Jane Alice", "Roe"), ("J.", "Roe", "Jane", "Roe"),
                ("J. Robert", "Fallow", "Robert", "Fallow"), ("Jane A", "Roe", "Jane Alice", "Roe"),
                ("Maria Luisa", "Conti", "Maria", "Conti"), ("J.R.", "Fallow", "John", "Fallow"),
                ("Anna Karin", "Lund", "Anna", "Lund"),
            ])
        + names(
            "hidden surname", sharing: .profile,
            [
                ("Jane", "D.", "Jane", "Doe"), ("Amina", "O", "Amina", "Okafor"),
                ("Liz", "v.", "Elizabeth", "van der Berg"),
                ("Lucía", "G.", "Lucia", "García Márquez"), ("Wei", "Z.", "Wei", "Zhang"),
                ("Bob", "K.", "Robert", "Kowalczyk"),
            ])
        + names(
            "hidden surname", sharing: .mail,
            [
                ("Jane", "D.", "Jane", "Doe"), ("Amina", "O", "Amina", "Okafor"), ("Tom", "L.", "Thomas", "Lefèvre"),
                ("Priya", "R.", "Priya", "Raghunathan"),
            ])
        + names(
            "maiden name", sharing: .profile,
            [
                ("Jane", "Roe", "Jane", "Hartnell"), ("Olga", "Ivanova", "Olga", "Petrova"),
                ("Emily", "Stone-Hartnell", "Emily", "Stone"), ("Clara (née Vogt)", "Brandt", "Clara", "Vogt"),
            ])
        + names(
            "maiden name", sharing: .mail,
            [
                ("Jane", "Roe", "Jane", "Hartnell"), ("Emily", "Hartnell (Stone)", "Emily", "Stone"),
                ("Clara", "Brandt geb. Vogt", "Clara", "Vogt"), ("Jane Roe", "Hartnell", "Jane", "Roe"),
            ])

    private static let scriptNames: [LabelledPair] =
        names(
            "CJK", sharing: .phone,
            [
                ("伟", "王", "王", "伟"), ("王伟", nil, "伟", "王"), ("伟", "王", nil, "王伟"), ("Wei", "Wang", "Wang", "Wei"),
                ("Xiaoming", "Li", "Xiao Ming", "Li"), ("小明", "李", "Xiaoming", "Li"), ("健太", "山田", "山田", "健太"),
                ("國偉", "張", "国伟", "张"), ("민준", "김", "김", "민준"), ("王伟 (Wei Wang)", nil, "Wei", "Wang"),
            ])
        + names(
            "other scripts", sharing: .mail,
            [
                ("ウェイ", "ワン", "Wei", "Wang"), ("محمد", "علي", "Mohammed", "Ali"), ("דוד", "כהן", "David", "Cohen"),
                ("王伟", nil, "Wei", "Wang"), ("美咲", "佐藤", "Misaki", "Sato"), ("สมชาย", "ใจดี", "Somchai", "Jaidee"),
            ])
        + names(
            "mononym", sharing: .mail,
            [
                ("Suharto", nil, "Suharto", "."), ("Suharto", ".", nil, "Suharto"),
                ("Suharto", "-", "Suharto", "Suharto"),
                ("Madhuri", "", "Madhuri", "LNU"), ("Wulandari", nil, "Wulandari", nil),
                ("Ismail", ".", "Ismail", "Unknown"),
            ])

    private static let decoratedNames: [LabelledPair] =
        names(
            "suffix, degree, pronouns", sharing: .mail,
            [
                ("John", "Smithers, PhD, PMP", "John", "Smithers"), ("John", "Smithers Jr.", "John", "Smithers"),
                ("John", "Smithers III", "John", "Smithers III"), ("Jane (she/her)", "Roe", "Jane", "Roe"),
                ("Jane", "Roe (She/Her/Hers)", "Jane", "Roe"), ("Dr. Jane", "Roe, M.D.", "Jane", "Roe"),
                ("Jane", "Roe MBA", "Jane", "Roe"), ("Jane", "Roe, SHRM-CP", "Jane", "Roe"),
                ("Prof. Dr. Karl", "Hagedorn", "Karl", "Hagedorn"), ("Jane", "Roe, CPA, MBA", "Jane", "Roe, CPA"),
            ])
        + names(
            "decoration", sharing: .phone,
            [
                ("🚀 Jane", "Roe", "Jane", "Roe"), ("Jane \"JD\"", "Roe", "Jane", "Roe"),
                ("Jane", "Roe – hiring!", "Jane", "Roe"),
                ("Jane", "Roe #OpenToWork", "Jane", "Roe"), ("✨Jane✨", "Roe | Recruiter", "Jane", "Roe"),
                ("Robert \"Bob\"", "Ashworth", "Bob", "Ashworth"), ("Robert (Bobby)", "Ashworth", "Bobby", "Ashworth"),
                ("Jane", "Roe 🇺🇸", "Jane", "Roe"), ("𝐉𝐚𝐧𝐞", "𝐑𝐨𝐞", "Jane", "Roe"),
                ("Guadalupe “Lupita”", "Ortega", "Lupita", "Ortega"),
            ])
}
