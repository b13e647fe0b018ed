import Recruiting

/// One person whose name was romanised, ordered or written in two ways (rules 5.1).
extension LabelledPairs {
    static let romanisedNames: [LabelledPair] = eastAsian + cyrillicAndGreek + semitic + indianAndTurkish + ordered

    private static let eastAsian: [LabelledPair] =
        names(
            "East Asian orders", sharing: .profile,
            [
                ("伟", "王", "Wei", "Wang"), ("王伟", nil, "Wei", "Wang"), ("Wang", "Wei", "Wei", "Wang"),
                ("明", "李", "李明", nil), ("李明", nil, nil, "李明"), ("Xiaoming", "Zhou", "Xiao-Ming", "Zhou"),
                ("Zhou", "Xiaoming", "Xiao Ming", "Zhou"), ("小明", "周", "Xiaoming", "Zhou"),
                ("서연", "박", "Seoyeon", "Park"), ("Park", "Seo-yeon", "Seoyeon", "Park"),
                ("陽菜", "高橋", "Haruna", "Takahashi"), ("ワン", "ウェイ", "ウェイ", "ワン"),
            ])
        + names(
            "East Asian orders", sharing: .mail,
            [
                ("Min-jun", "Kim", "Minjun", "Kim"), ("Kim", "Min Jun", "Minjun", "Kim"),
                ("Minh", "Tran", "Tran", "Minh"),
                ("Thị Hương", "Nguyễn", "Huong", "Nguyen"), ("Nguyen Thi", "Huong", "Huong", "Nguyen Thi"),
                ("Yūki", "Ōno", "Yuki", "Ono"), ("Yuuki", "Oono", "Yuki", "Ono"), ("David Wei", "Wang", "Wei", "Wang"),
                ("Kevin", "Wang", "Kevin Wei", "Wang"), ("王伟 Wei", "Wang", "Wei", "Wang"),
                ("Wei 伟", "Wang 王", "伟", "王"), ("Li-Hua", "Chen", "Lihua", "Chen"),
            ])
        + names(
            "East Asian orders", sharing: .phone,
            [
                ("Xiu Ying", "Lin", "Xiuying", "Lin"), ("Lin", "Xiuying", "Xiuying", "Lin"),
                ("秀英", "林", "林", "秀英"), ("林秀英", nil, "秀英", "林"), ("Jisoo", "Choi", "Ji-Soo", "Choi"),
                ("Hiroshi", "Yamamoto", "Yamamoto", "Hiroshi"), ("恵子", "渡邊", "恵子", "渡辺"),
                ("Jihoon", "Kim", "Kim", "Ji Hoon"), ("志明", "陳", "志明", "陈"),
            ])

    private static let cyrillicAndGreek: [LabelledPair] =
        names(
            "Cyrillic and Greek", sharing: .profile,
            [
                ("Юлия", "Воронцова", "Iuliia", "Vorontsova"), ("Yuliya", "Vorontsova", "Julia", "Voroncova"),
                ("Євген", "Ковальчук", "Yevhen", "Kovalchuk"), ("Evgeny", "Zhukov", "Евгений", "Жуков"),
                ("Yevgeniy", "Zhukov", "Evgenii", "Zhukov"), ("Наталья", "Щербакова", "Natalia", "Shcherbakova"),
                ("Dimitris", "Papadakis", "Δημήτρης", "Παπαδάκης"), ("Георги", "Димитров", "Georgi", "Dimitrov"),
            ])
        + names(
            "Cyrillic and Greek", sharing: .phone,
            [
                ("Алексей", "Зайцев", "Alexey", "Zaytsev"), ("Alexei", "Zaitsev", "Aleksey", "Zaytsev"),
                ("Sergii", "Bondarenko", "Serhiy", "Bondarenko"), ("Mykola", "Lysenko", "Микола", "Лисенко"),
                ("Ксения", "Беляева", "Kseniya", "Belyaeva"), ("Xenia", "Belyaeva", "Ksenia", "Beliaeva"),
                ("Maria", "Ivanova", "Maria", "Ivanov"), ("Anna", "Kowalska", "Anna", "Kowalski"),
            ])

    private static let semitic: [LabelledPair] =
        names(
            "Arabic and Hebrew names", sharing: .mail,
            [
                ("Mohammed", "El-Masri", "Muhammad", "Al Masri"), ("Mohamed", "Elmasri", "Mohammed", "El Masri"),
                ("Youssef", "Haddad", "Yousef", "Haddad"), ("Abdul Rahman", "Qureshi", "Abdulrahman", "Qureshi"),
                ("Abd al-Rahman", "Qureshi", "Abdulrahman", "Qureshi"), ("خالد", "الحسن", "Khaled", "Al Hassan"),
                ("Khalid", "Al-Hassan", "Khaled", "Alhassan"), ("Fatima", "Zahra", "Fatma", "Zahra"),
                ("Haim", "Rosenthal", "Chaim", "Rosenthal"), ("Yitzhak", "Berman", "Itzhak", "Berman"),
                ("Sarah", "Ben-David", "Sara", "Ben David"), ("محمد Ali", "Karimi", "Mohammad Ali", "Karimi"),
            ])
        + names(
            "Arabic and Hebrew names", sharing: .phone,
            [
                ("Mohammad", "Rezai", "Mohamad", "Rezaei"), ("Hussein", "Jaber", "Hussain", "Jaber"),
                ("Ahmad", "Saleh", "Ahmed", "Saleh"), ("Nour", "Khalil", "Noor", "Khalil"),
                ("Yaakov", "Stern", "Yakov", "Stern"), ("Rivka", "Adler", "Rivkah", "Adler"),
            ])

    private static let indianAndTurkish: [LabelledPair] =
        names(
            "Indian and Turkish names", sharing: .profile,
            [
                ("Lakshmi", "Narayanan", "Laxmi", "Narayanan"), ("S. Karthik", "Iyer", "Karthik", "Iyer"),
                ("Karthik", "S", "Karthik", "Subramanian"), ("Venkata Ramana", "Reddy", "Venkat", "Reddy"),
                ("Md.", "Rafiqul Islam", "Md Rafiqul", "Islam"), ("Çağla", "Şimşek", "Cagla", "Simsek"),
                ("Işıl", "Güneş", "Isil", "Gunes"), ("İlker", "Öztürk", "Ilker", "Ozturk"),
            ])

    private static let ordered: [LabelledPair] =
        names(
            "swapped or joined fields", sharing: .profile,
            [
                ("Okonjo", "Adaeze", "Adaeze", "Okonjo"), ("ROE", "Jane", "Jane", "Roe"),
                ("Roe, Jane", nil, "Jane", "Roe"),
                ("Jane Roe", nil, "Jane", "Roe"), (nil, "Jane Roe", "Jane", "Roe"), ("Nagy", "Bence", "Bence", "Nagy"),
                ("Jane", "Roe", "Roe, Jane", nil), ("Jane", "Roe", "Jane Roe", "Jane Roe"),
            ])
        + names(
            "swapped or joined fields", sharing: .mail,
            [
                ("Kowalczyk", "Piotr", "Piotr", "Kowalczyk"), ("Ferrante", "Giulia", "Giulia", "Ferrante"),
                ("Singh", "Gurpreet", "Gurpreet", "Singh"),
                ("Kaminski", "Ewa", "Ewa", "Kamińska"), ("Jane Alice Roe", "", "Jane Alice", "Roe"),
                ("Ana María", "de los Ríos Vidal", "Ana", "Maria de los Rios Vidal"),
                ("Roe", "Jane A.", "Jane A.", "Roe"),
            ])
        + names(
            "swapped or joined fields", sharing: .employer,
            [
                ("Kovács", "Dorottya", "Dorottya", "Kovacs"), ("Adeyemi", "Temitope", "Temitope", "Adeyemi"),
                ("Lukas Brandl", nil, "Lukas", "Brandl"), ("BRANDL", "LUKAS", "Lukas", "Brandl"),
            ])
}
