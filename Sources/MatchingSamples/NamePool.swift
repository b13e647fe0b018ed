/// What invented people are made of; usual names first, so that namesakes occur as they do.
enum NamePool {
    static let given = words(
        """
        James Maria Robert Wei John Anna Michael Priya David Elena William Fatima Richard Sofia Thomas Olga Daniel Lucia
        Matthew Amina Anthony Ingrid Mark Yuki Steven Chiara Andrew Katarzyna Joshua Linh Kevin Noor Brian Hannah George
        Julia Edward Mei Ronald Laura Timothy Emma Jason Grace Jeffrey Olivia Ryan Camille Jacob Beatriz Nicholas Zoe Eric
        Astrid Jonathan Leila Stephen Marta Larry Ines Justin Nadia Scott Paula Brandon Greta Benjamin Rosa Samuel Helena
        Gregory Ayse Alexander Simone Patrick Vera Frank Dana Raymond Ivana Jack Tamara Dennis Lena Jerry Sara Tyler Mira
        Aaron Judith Jose Monika Adam Birgit Nathan Claire Henry Aisha Zachary Kirsten Douglas Eva Peter Irene Kyle Alba
        Noah Carmen Ethan Silvia Jeremy Nora Christian Petra Walter Ana Keith Ruth Austin Clara Roger Lydia Terry Agnes
        Sean Marina Gerald Alma Carl Edith Dylan Wanda Harold Celia Jordan Thea Jesse Flora Bryan Iris Lawrence Dora
        Arthur Maeve Gabriel Selma Bruce Odile Albert Rhea Willie Svea Alan Tilda Wayne Ursula Elijah Viola Randy Xenia
        Temitope Oluwaseun Chidera Kwame Siddharth Rajesh Arjun Vikram Jiwoo Minjun Haruto Takeshi Nguyet Thanh Bao Piotr
        Lukasz Jiri Istvan Mehmet Emre Yusuf Omar Khalid Dmitri Sergei Bogdan Stefan Lars Henrik Mikael Joao Mateus Diego
        """)

    static let family = words(
        """
        Smith Garcia Johnson Wang Williams Kim Brown Nguyen Jones Li Miller Martinez Davis Zhang Rodriguez Chen Wilson
        Singh Anderson Kumar Taylor Lopez Thomas Patel Moore Gonzalez Jackson Khan Martin Ali Lee Perez Thompson Sharma
        White Sanchez Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Torres Hill Flores Green Adams
        Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Mueller Schmidt Schneider Fischer Weber Meyer Wagner
        Becker Schulz Hoffmann Rossi Russo Ferrari Esposito Bianchi Romano Silva Santos Oliveira Souza Ferreira Costa
        Kowalski Nowak Novak Horvat Kovacs Szabo Popescu Ivanov Petrov Sokolov Kuznetsov Andersson Johansson Karlsson
        Hansen Larsen Olsen Virtanen Korhonen Makinen Yilmaz Kaya Demir Sato Suzuki Takahashi Tanaka Watanabe Park Choi
        Jung Tran Pham Hoang Okafor Adeyemi Mensah Diallo Traore Haddad Mansour Farouk Cohen Levy Katz Brennan Gallagher
        Fitzgerald Thornbury Ashdown Whitcombe Pemberton Lockwood Hathersage Blakeney Wetherby Ravensworth Holmquist
        Lindgren Bergstrom Sandvik Thorsen Haugland Vandermeer Oosterhuis Dijkstra Hoekstra Vermeulen Desmarais Beaumont
        Charpentier Fontaine Marchand Delacroix Moreau Baumgartner Reichert Steinmetz Habermann Oberdorfer Trautmann
        Zielinski Wisniewski Lewandowski Dabrowski Vasquez Villanueva Castellanos Echeverria Montenegro Quintanilla
        Raghunathan Venkataraman Subramanian Krishnamurthy Chaudhary Bhattacharya Mukherjee Deshpande Kulkarni Iyengar
        Nakashima Fujiwara Matsumoto Hasegawa Kobayashi Abernathy Calloway Drummond Fairbanks Greenfield Hollingsworth
        """)

    static let companyHeads = words(
        """
        Brightwater Polna Nimbus Fjord Oranje Soleil Hansen Umbrella Shamrock Initech Globex Harbor Kaveri Andes Corvid
        Lumen Pinewood Quarry Redstone Saltmarsh Tidewater Vantage Westbrook Yellowfin Zephyr Anchor Beacon Cobalt Delta
        Ember Falcon Garnet Horizon Ironwood Juniper Keystone Larkspur Meridian Northgate Orchard Paragon
        """)

    static let companyTails = words(
        "Analytics Systems Labs Logistics Energy Software Cloud Foods Robotics Health Media Capital Works Data Design Motors"
    )

    static let titles = [
        "Software Engineer", "Product Manager", "Data Analyst", "Account Executive", "Designer", "Staff Engineer",
        "Recruiter", "Operations Lead", "QA Engineer", "Scientist", "Consultant", "Marketing Manager",
    ]

    static let schools = [
        "State University", "University of Leeds", "Anna University", "Technical University of Munich",
        "Ohio State University",
        "University of Lisbon", "National University of Singapore", "Trinity College Dublin", "University of Oslo",
        "Harvey Mudd College", "University of Warsaw", "Kyoto University", "University of Cape Town", "Sciences Po",
        "Tsinghua University", "University of Toronto", "McGill University", "Leiden University",
    ]

    static let cities = [
        "London", "New York", "Berlin", "San Francisco", "Toronto", "Madrid", "Bangalore", "Warsaw", "Amsterdam",
        "Dublin",
        "Oslo", "Lyon", "Lisbon", "Chennai", "Boston", "Austin", "Seattle", "Singapore", "Tokyo", "Melbourne",
    ]

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
