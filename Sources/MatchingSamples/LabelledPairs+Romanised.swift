/// One person whose name was brought into Latin letters in two ways, or once.
extension LabelledPairs {
    static let romanisedInTwoWays: [LabelledPair] = slavic + greek + semiticReadings + caucasian + foreign + southern

    private static let slavic: [LabelledPair] = twice(
        "Slavic, two romanisations",
        """
        Dmitrii / Yurieva = Dmitri / Jurjeva
        Jewgenij / Tschernow = Evgeny / Chernov
        Wjatscheslaw / Schischkin = Vyacheslav / Shishkin
        Youri / Joukov = Yuri / Zhukov
        Nikolaï / Chichov = Nikolay / Shishov
        Aleksej / Ščerbakov = Alexey / Shcherbakov
        Жанна / Хомякова = Schanna / Chomjakowa
        Oleksandr / Hrytsenko = Aleksandr / Gritsenko
        Volodymyr / Zhuravel = Vladimir / Zhuravel
        Ľubomír / Hruška = Lubomir / Hruska
        Boryana / Tzvetkova = Boriana / Tsvetkova
        Aljona / Zwetkow = Alyona / Tsvetkov
        Kseniia / Yakovleva = Xenia / Jakowlewa
        Щукин / Илья = Ilya / Schukin
        Mikhail / Golovatyi = Michail / Golovaty
        Zhanna / Liakhova = Janna / Lyakhova
        """)

    private static let greek: [LabelledPair] = twice(
        "Greek, two romanisations",
        """
        Yorgos / Economou = Giorgos / Ikonomou
        Γιώργος / Οικονόμου = George / Economou
        Ioannis / Chatzis = Yannis / Hatzis
        Evangelos / Mpotsaris = Vangelis / Botsaris
        Eleftheria / Ntalara = Eleftheria / Dalara
        Charalampos / Georgiou = Haralambos / Georgiou
        Αικατερίνη / Ξένου = Ekaterini / Xenou
        Stavros / Kyriakou = Stavros / Kiriakou
        """)

    private static let semiticReadings: [LabelledPair] = twice(
        "Arabic, Persian and Hebrew, two romanisations",
        """
        Husayn / Qasimi = Hussein / Al Kassimi
        Abd ar-Rahman / Suwaidi = Abdulrahman / Al Suwaidi
        Abd al-Karim / Noori = Abdelkrim / Nouri
        Sulayman / Dawoud = Suleiman / Daoud
        Chérif / Benkhalfa = Sherif / Ben Khalfa
        Umar / Faruq = Omar / Farouk
        Yusuf / Khouri = Youssef / Khoury
        Jamal / Shukri = Gamal / Choukry
        يوسف / خوري = Youssef / Khoury
        مريم / الحسن = Mariam / Al Hassan
        Ghulam / Haidar = Gholam / Heydar
        Mehdi / Rahimi = Mahdi / Raheemi
        Zahra / Hoseini = Zahra / Husseini
        Tzvi / Lewin = Zvi / Levin
        Chaya / Mizrachi = Haya / Mizrahi
        יעל / כהן = Yael / Cohen
        """)

    private static let caucasian: [LabelledPair] = twice(
        "Georgian and Armenian",
        """
        თამარ / გელაშვილი = Tamar / Gelashvili
        გიორგი / მაისურაძე = Giorgi / Maisuradze
        Արմեն / Հակոբյան = Armen / Hakobyan
        Գայանե / Պետրոսյան = Gayane / Petrosian
        Zurab / Qavtaradze = Zurab / Kavtaradze
        Hovhannes / Ghazaryan = Hovannes / Kazarian
        """)

    private static let foreign: [LabelledPair] = twice(
        "Western name in another script",
        """
        マリア / フェルナンデス = Maria / Fernandez
        トーマス / ミュラー = Thomas / Müller
        キャサリン / ジョンソン = Catherine / Johnson
        Майкл / Джонсон = Michael / Johnson
        إليزابيث / مارتينيز = Elizabeth / Martinez
        דניאל / רוזנברג = Daniel / Rosenberg
        """)

    private static let southern: [LabelledPair] = twice(
        "Turkish and Indian, two spellings",
        """
        Oğuzhan / Yıldırım = Oguzhan / Yildirim
        Çiğdem / Aşkın = Cigdem / Ashkin
        Sreenivas / Choudhury = Srinivas / Chowdhury
        Vishwanath / Banerji = Vishvanath / Banerjee
        Deepthi / Lakshmanan = Dipti / Laxmanan
        Jeyashree / Krishnamoorthy = Jayashri / Krishnamurthy
        Gautham / Sundaresan = Gautam / Sundaresan
        Mukherji / Suchithra = Suchitra / Mukherjee
        Harpreet / Sidhoo = Harprit / Sidhu
        Poojitha / Reddi = Pujita / Reddy
        """)
}
