/// Invented employers, usual titles and schools.
enum CareerTables {
    static let companies = [
        "Northwind Robotics", "Acme Example", "Globex Sample", "Initrode Labs", "Umbra Analytics", "Blue Heron Health",
        "Kestrel Pay", "Lumen & Söhne", "Fjord Data", "Sakura Mobile", "Quartz Bank", "Helio Energy", "Papaya Games",
        "Bright Harbor", "Tern Logistics", "Vela Maps", "Orchid Insurance", "Copper Kettle", "Nimbus Cloudworks",
        "Alpenglow", "Rivet Manufacturing", "Marigold Foods", "Stealth Startup", "Self-employed",
    ]
    static let titles = [
        "iOS Engineer", "Senior iOS Engineer", "Staff Engineer", "Android Engineer", "Data Engineer",
        "Platform Engineer", "Security Analyst", "Product Designer", "Engineering Manager", "Account Executive",
        "Sales Development Representative", "Registered Nurse", "Charge Nurse", "Site Reliability Engineer",
        "Machine Learning Engineer", "Technical Writer", "QA Engineer", "Product Manager",
    ]
    static let schools = [
        "Example University", "Sampleton Institute of Technology", "Universität Beispielstadt", "École d'Exemple",
        "Universidad de Ejemplo", "Politechnika Przykładowa", "東京見本大学", "جامعة المثال", "Beispiel-Hochschule",
        "Springfield Community College", "Codecamp Bootcamp", "Fjordby Universitet",
    ]
    /// Legal forms with which the same employer appears in a second source (rules 5.5).
    static let legalForms = [", Inc.", " GmbH", " Ltd", " S.A.", " LLC"]
}
