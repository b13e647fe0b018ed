/// One person under a short form, in joined words, in initials or with a typing mistake, where only the employer agrees.
extension LabelledPairs {
    static let callNamesAgain: [LabelledPair] =
        twice(
            "short form, ending, language",
            """
            Trudie / Ashworth = Gertrude / Ashworth
            Nell / Carbery = Eleanor / Carbery
            Wes / Thorne = Wesley / Thorne
            Connie / Marlowe = Constance / Marlowe
            Chas / Pemberton = Charles / Pemberton
            Lindy / Farrow = Linda / Farrow
            Tillie / Voss = Matilda / Voss
            Barney / Quigg = Bernard / Quigg
            Memo / Arriaga = Guillermo / Arriaga
            Pili / Otero = Pilar / Otero
            Zé / Cardoso = José / Cardoso
            Beppe / Lanzoni = Giuseppe / Lanzoni
            Manu / Rocher = Emmanuel / Rocher
            Uschi / Brenner = Ursula / Brenner
            Kuba / Zawadzki = Jakub / Zawadzki
            Grisha / Melnikov = Grigory / Melnikov
            Lyuda / Soboleva = Lyudmila / Soboleva
            Joop / Hoekstra = Johannes / Hoekstra
            Slava / Orekhov = Vyacheslav / Orekhov
            Memet / Aydemir = Mehmet / Aydemir
            """)
        + rows(
            "two short forms of one name", sharing: .employer,
            """
            Bill / Haverstock = Will / Haverstock
            Liz / Penrose = Beth / Penrose
            Peggy / Dunmore = Maggie / Dunmore
            Bobby / Trask = Rob / Trask
            Kathy / Lorimer = Kate / Lorimer
            Ned / Farthing = Ted / Farthing
            Sasha / Gromov = Alex / Gromov
            Mike / Oakhurst = Mickey / Oakhurst
            """)
        + twice(
            "words joined",
            """
            PetraNovotna / = Petra / Novotna
            Ewan / Strachan = EwanStrachan /
            KwameMensah / = Kwame / Mensah
            Lena / Hofstetter = / LenaHofstetter
            MarcoDeLuca / = Marco / De Luca
            """)
        + twice(
            "initials without dots",
            """
            TJ / Halloran = Thomas James / Halloran
            CJ / Wiltshire = Carl Johan / Wiltshire
            J.P. / Bellamy = Jean Paul / Bellamy
            MK / Sundaram = Mohan Kumar / Sundaram
            AJ / Dunleavy = Anthony John / Dunleavy
            """)
        + rows(
            "typing mistake, same employer", sharing: .employer,
            """
            Sergi / Bulatovich = Sergei / Bulatovich
            Catherin / Wolverton = Catherine / Wolverton
            Jefrey / Stanhope = Jeffrey / Stanhope
            Dainel / Rookwood = Daniel / Rookwood
            Micheal / Tansley = Michael / Tansley
            Stehpen / Arkwright = Stephen / Arkwright
            Alison / Brokbank = Alison / Brockbank
            Petra / Hlavkova = Petra / Halvkova
            Olaf / Stromqvist = Olaf / Srtomqvist
            Nadia / Benhmaida = Nadia / Benhamida
            Ruth / Gilchirst = Ruth / Gilchrist
            Ivo / Mlinaric = Ivo / Milnaric
            """)
}
