/// Two people whose names are near each other; one address or employer in common. None may be `same`.
extension LabelledPairs {
    static let nearNames: [LabelledPair] =
        twice(
            "further given names contradict", isSame: false,
            """
            Siti Nur Khadijah / Wibowo = Siti Nur Azizah / Wibowo
            Juan Carlos de Dios / Ibarra = Juan Manuel de Dios / Ibarra
            Anna Maria Louise / Brandt = Anna Sofia Louise / Brandt
            Abd El Kader / Boutaleb = Abd El Hamid / Boutaleb
            Abdul Rahim / Safi = Abdul Karim / Safi
            Gul Agha Sher / Popal = Gul Agha Jan / Popal
            Ahmad bin Yusof / Hamdan = Ahmad bin Daud / Hamdan
            Mohammad Reza / Tehrani = Mohammad Ali / Tehrani
            Maria del Carmen / Oliver = Maria del Pilar / Oliver
            Ana Lucia / Teixeira = Ana Paula / Teixeira
            Peter Ivanovich / Zaitsev = Peter Pavlovich / Zaitsev
            Marie-Claire / Fontenay = Marie-Louise / Fontenay
            """)
        + twice(
            "father and son, reversed", isSame: false,
            """
            Faisal bin Turki / Al-Dosari = Turki bin Faisal / Al-Dosari
            Omar ibn Said / Lahlou = Said ibn Omar / Lahlou
            Rashid ben Ali / Mansouri = Ali ben Rashid / Mansouri
            Salem Awad / Al-Katheri = Awad Salem / Al-Katheri
            Ivan Petrovich / Gusev = Petr Ivanovich / Gusev
            Abdullah bin Hamad / Al-Thani = Hamad bin Abdullah / Al-Thani
            """)
        + twice(
            "family names near each other", isSame: false,
            """
            Ruslan / Magomedov = Ruslan / Mahmudov
            Ayu / Abdurrazaq = Ayu / Abdurrazif
            Marek / Wisniewski = Marek / Wasniewski
            Tetiana / Kovalchuk = Tetiana / Kovalenko
            Anton / Stepanov = Anton / Stefanov
            Lena / Hofmann = Lena / Hohmann
            Pavel / Novotny = Pavel / Novotna
            Irina / Petrovskaya = Irina / Pokrovskaya
            Mia / Johansen = Mia / Johannesen
            Sara / Petersen = Sara / Pedersen
            Jun / Yamamoto = Jun / Yamamura
            Nikos / Papadakis = Nikos / Papadatos
            """)
        + twice(
            "given names near each other", isSame: false,
            """
            Hassan / Fakhoury = Hussein / Fakhoury
            Ji-hun / Seo = Ji-hyun / Seo
            Min-ji / Nam = Min-jun / Nam
            Takashi / Ueda = Takeshi / Ueda
            Yuki / Mori = Yuko / Mori
            Zihan / Gong = Zihao / Gong
            Khalid / Sabbagh = Khalil / Sabbagh
            Eleni / Vlachos = Elena / Vlachou
            Salim / Qureshi = Sami / Qureshi
            Oleg / Fomin = Olga / Fomin
            Ellen / Trowbridge = Eleanor / Trowbridge
            Jean-Luc / Moreau = Jean-Marc / Moreau
            """)
        + twice(
            "one reading, two names", isSame: false,
            """
            芳 / 李 = 芳 / 黎
            伟 / 王 = 伟 / 汪
            静 / 张 = 静 / 章
            明 / 余 = 明 / 于
            智勋 / 朴 = 智勋 / 卜
            芳 / 李 = Fang / Lai
            伟 / 陈 = Wei / Zheng
            지훈 / 정 = Ji-hun / Jang
            翔 / 大野 = Sho / Ono-Tanaka
            """)
        + twice(
            "initials of somebody else", isSame: false,
            """
            JP / Marchand = Jean-Claude / Marchand
            AK / Ranganath = Anand Prasad / Ranganath
            MJ / Castell = Maria Teresa / Castell
            TJ / Hollis = Thomas Edward / Hollis
            """)
        + twice(
            "two given names, one short form", isSame: false,
            """
            Christine / Aldgate = Christopher / Aldgate
            Patricia / Kearney = Patrick / Kearney
            Samuel / Whitcombe = Samantha / Whitcombe
            Daniel / Orsini = Danielle / Orsini
            Josephine / Lamb = Joseph / Lamb
            """)
        + rows(
            "namesake by another romanisation", isSame: false, sharing: .nothing,
            """
            Fang / Li = Fang / Lee
            Wei / Chen = Wei / Chan
            Ji-hun / Bak = Jihoon / Park
            Yusuf / Khouri = Youssef / Khoury
            Dmitrii / Zaytsev = Dmitri / Zaitsev
            Yorgos / Economou = Giorgos / Ikonomou
            Tzu-ching / Chang = Ziqing / Zhang
            伟 / 陈 = Wei / Chan
            Shōhei / Ōta = Shohei / Ohta
            Sreenivas / Choudhury = Srinivas / Chowdhury
            """)
        + twice(
            "wrong split of letters", isSame: false,
            """
            AnnaMarie / = Anna / Maries
            Ben / Dale = Benda / Le
            KimLee / = Kim / Lees
            """)
        + rows(
            "siblings, one employer", isSame: false, sharing: .employer,
            """
            Dana / Hathersage = Dina / Hathersage
            Jon / Winslade = Jan / Winslade
            Erin / Crowther = Erica / Crowther
            Tara / Aldridge = Tamara / Aldridge
            Mark / Ellison = Marc / Ellisson
            Carla / Benedetti = Carlo / Benedetti
            Ali / Hosseini = Aliyah / Hosseini
            Lin / Zhou = Ling / Zhou
            Kate / Hargreave = Kit / Hargreave
            """)
}
