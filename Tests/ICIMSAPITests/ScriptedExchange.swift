import APITransport
import ICIMSAPI
import Synchronization

/// Answers from a list, one per call, and remembers what was asked.
final class ScriptedExchange: APIExchange {
    private let state: Mutex<(answers: [Result<APIResponse, TransportFailure>], requests: [APIRequest])>

    init(_ answers: [Result<APIResponse, TransportFailure>]) {
        state = Mutex((answers, []))
    }

    var requests: [APIRequest] { state.withLock { $0.requests } }

    func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        let answer: Result<APIResponse, TransportFailure>? = state.withLock {
            $0.requests.append(request)
            return $0.answers.isEmpty ? nil : $0.answers.removeFirst()
        }
        guard let answer else { throw .notSent("the script is over") }
        return try answer.get()
    }
}

/// An answer with a JSON body.
func json(_ text: String, status: Int = 200, headers: [String: String] = [:]) -> Result<APIResponse, TransportFailure> {
    .success(
        APIResponse(
            status: status,
            headers: [HTTPHeader("Content-Type", "application/json;charset=UTF-8")]
                + headers.map { HTTPHeader($0.key, $0.value) },
            body: Array(text.utf8)))
}

/// An answer without a body.
func empty(_ status: Int, _ headers: [String: String] = [:]) -> Result<APIResponse, TransportFailure> {
    .success(APIResponse(status: status, headers: headers.map { HTTPHeader($0.key, $0.value) }))
}

let tenant = ICIMSConfiguration(
    baseURL: "https://api.example/", customerID: "1234", linkedInField: "field12345", linkedInFilter: "rcf2145")

func client(
    _ answers: Result<APIResponse, TransportFailure>..., configuration: ICIMSConfiguration = tenant
) -> (ICIMSClient, ScriptedExchange) {
    let script = ScriptedExchange(answers)
    return (ICIMSClient(configuration: configuration, exchange: script), script)
}

func text(_ value: JSONValue) -> String { String(decoding: value.encoded(), as: UTF8.self) }
func body(_ request: APIRequest) -> String { String(decoding: request.body, as: UTF8.self) }
func parsed(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }
