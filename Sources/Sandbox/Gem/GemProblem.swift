/// A refusal of the application: one JSON object (gem-api 5).
struct GemProblem: Error, Equatable {
    var status: Int
    var message: String
    var errors: JSON = [:]

    static func query(_ name: String, _ message: String) -> GemProblem {
        GemProblem(
            status: 422, message: "The request could not be processed.",
            errors: ["query": .one(name, [.string(message)])])
    }

    static let notFound = GemProblem(status: 404, message: "Not found.")

    private static let reasons = [
        400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 422: "Unprocessable Entity",
        500: "Internal Server Error",
    ]

    var response: WireResponse {
        GemAnswer.json(
            [
                "code": .integer(status), "status": .string(GemProblem.reasons[status] ?? "Error"),
                "message": .string(message), "errors": errors,
            ], status: status)
    }
}

enum GemAnswer {
    static func json(_ value: JSON, status: Int = 200) -> WireResponse {
        WireResponse(status: status, headers: [("Content-Type", "application/json")], body: value.bytes)
    }

    /// The gateway in front answers in its own words, without a code.
    static func gateway(_ message: String, status: Int) -> WireResponse {
        var response = json(["message": .string(message)], status: status)
        response.headers.append(("x-amzn-requestid", "5a4db0c5-gateway-\(status)"))
        return response
    }
}
