/// One profile of type `jobs`.
struct JobRecord: Sendable {
    let id: Int
    var fields: JSONObject
    var created: Int
    var updated: Int
}
