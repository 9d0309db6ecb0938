/// Ascending numbers of documents, written as the distance of each to the one before.
enum DocumentList {
    static func append(_ documents: [UInt32], to bytes: inout [UInt8]) {
        var previous: UInt32 = 0
        for document in documents {
            Base64Digits.append(document - previous, to: &bytes)
            previous = document
        }
    }
}
