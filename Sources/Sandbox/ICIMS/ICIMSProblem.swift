/// A refusal in the vendor's form: `{"errors":[{"errorMessage":…,"errorCode":…}]}` beside an `X-Error` header
/// (icims-api 4).
struct ICIMSProblem: Error, Equatable {
    var status: Int
    var code: Int
    var message: String
    /// The field it is about; prefixed to the message.
    var field: String?

    /// Codes above 4 are not published; the imitation uses 5 for whatever has none.
    static let unpublished = 5

    static func notFound(_ what: String) -> ICIMSProblem {
        ICIMSProblem(status: 404, code: 2, message: "\(what) not found.")
    }

    /// Exists and is not visible to this user: also 404, only the code tells.
    static func denied(_ what: String) -> ICIMSProblem {
        ICIMSProblem(status: 404, code: 3, message: "Access to \(what) is denied.")
    }

    static func required(_ field: String) -> ICIMSProblem {
        ICIMSProblem(status: 400, code: 1, message: "This field is required.", field: field)
    }

    static func invalid(_ field: String, _ message: String) -> ICIMSProblem {
        ICIMSProblem(status: 400, code: unpublished, message: message, field: field)
    }

    static func search(_ message: String) -> ICIMSProblem {
        ICIMSProblem(status: 400, code: unpublished, message: message)
    }

    static func refused(_ status: Int, _ message: String) -> ICIMSProblem {
        ICIMSProblem(status: status, code: unpublished, message: message)
    }

    var response: WireResponse {
        let text = field.map { "\($0): \(message)" } ?? message
        let body: JSON = ["errors": [["errorMessage": .string(text), "errorCode": .integer(code)]]]
        var response = ICIMSAnswer.json(body, status: status)
        let detail = field.map { "\(code):\($0):\(message)" } ?? "\(code):\(message)"
        response.headers.append(("X-Error", String(detail.unicodeScalars.map { $0.isASCII ? Character($0) : "?" })))
        if status == 401 {
            response.headers.append(("WWW-Authenticate", "Basic realm=\"iCIMS\", x-icims-v1-hmac-sha256"))
        }
        return response
    }
}

/// The shapes of successful answers.
enum ICIMSAnswer {
    static func json(_ value: JSON, status: Int = 200) -> WireResponse {
        WireResponse(status: status, headers: [("Content-Type", "application/json;charset=UTF-8")], body: value.bytes)
    }

    /// 201 with the address of what was made and an empty body (icims-api 5.1).
    static func created(_ location: String) -> WireResponse {
        WireResponse(status: 201, headers: [("Location", location), ("Content-Type", "application/octet-stream")])
    }

    static func noContent(_ location: String? = nil) -> WireResponse {
        WireResponse(status: 204, headers: location.map { [("Location", $0)] } ?? [])
    }
}
