/// A candidate's LinkedIn profile and where the source has it.
public struct CandidateLinkedIn: Hashable, Sendable {
    public let profile: LinkedInProfile
    /// `.linkedInHandle` or `.profile(index)`.
    public let origin: FieldOrigin
    /// The source's own text.
    public let text: String

    /// The handle, when the text names a person.
    public var handle: LinkedInHandle? { profile.handle }
}

extension Candidate {
    /// The LinkedIn profile: from the handle, else from the listed profiles (rules 5.3, "handle null"). A text
    /// that names nobody gives way to one that does; nil when the source has nothing at all.
    public var linkedIn: CandidateLinkedIn? {
        var found: [CandidateLinkedIn] = []
        if let linkedInHandle, !linkedInHandle.trimmed.isEmpty {
            let profile = LinkedInProfile.parse(linkedInHandle)
            found.append(CandidateLinkedIn(profile: profile, origin: .linkedInHandle, text: linkedInHandle))
        }
        if found.first?.handle == nil {
            for (index, profile) in profiles.enumerated() {
                for text in profile.linkedInTexts {
                    let parsed = LinkedInProfile.parse(text)
                    found.append(CandidateLinkedIn(profile: parsed, origin: .profile(index), text: text))
                }
            }
        }
        return found.first { $0.handle != nil } ?? found.first
    }
}

extension SocialProfile {
    /// The texts that may name a LinkedIn profile: the address, and the user name when the network is LinkedIn.
    fileprivate var linkedInTexts: [String] {
        let isLinkedIn = network?.lowercased().contains("linkedin") ?? false
        let address = url.map { $0.lowercased() } ?? ""
        let leadsThere = address.contains("linkedin.com") || address.contains("lnkd.in")
        let texts = [isLinkedIn || leadsThere ? url : nil, isLinkedIn ? username : nil]
        return texts.compactMap { $0 }.filter { !$0.trimmed.isEmpty }
    }
}
