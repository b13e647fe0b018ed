import Foundation
import Recruiting

/// The iCIMS that a plan was made for.
public struct PlanPlace: Hashable, Sendable {
    public var customer: String
    /// The host's name, with the port when it is not the usual one.
    public var host: String

    public init(customer: String, host: String) {
        self.customer = customer
        self.host = host
    }

    /// - Parameter address: `https://api.icims.com`.
    public init(customer: String, address: String) {
        let parts = URLComponents(string: address)
        let port = parts?.port.map { ":\($0)" } ?? ""
        self.init(customer: customer, host: (parts?.host.map { $0 + port } ?? address).lowercased())
    }
}

extension PlanFile {
    /// Why the plan must not be carried out here; nil when it was made for this iCIMS.
    public func objection(at here: PlanPlace) -> Failure? {
        guard let place else {
            return Failure(
                .input, "The plan does not say for which iCIMS it is: “customer” and “host” are missing at the top.",
                remedy: "Nothing was written. Write it again with: gem-icims plan")
        }
        guard place.customer != here.customer || place.host.lowercased() != here.host else { return nil }
        return Failure(
            .input,
            "The plan is for customer \(place.customer) at \(place.host), and this is customer \(here.customer) at \(here.host).",
            remedy: "Nothing was written. The numbers in it are other people here: write the plan here again.")
    }
}
