/// Values by the pattern under which an automaton finds them, numbered in the order in which the patterns come up.
package struct PatternGroups<Value> {
    /// Distinct, none empty: what ``AhoCorasick`` is made of.
    package private(set) var patterns: [[UInt16]] = []
    /// The values of each pattern, by its number.
    package private(set) var values: [[Value]] = []
    private var numbers: [[UInt16]: Int] = [:]

    package init() {}

    /// Adds a value; one whose pattern is empty can be found nowhere and is passed over.
    package mutating func add(_ value: Value, under pattern: [UInt16]) {
        guard !pattern.isEmpty else { return }
        if let number = numbers[pattern] {
            values[number].append(value)
        } else {
            numbers[pattern] = patterns.count
            patterns.append(pattern)
            values.append([value])
        }
    }
}
