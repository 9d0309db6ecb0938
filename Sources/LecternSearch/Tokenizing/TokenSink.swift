/// What receives the tokens of a text, without a string being made for any of them.
protocol TokenSink {
    /// A character of a Han run; each is reported before the pair that it ends.
    mutating func character(_ scalar: UInt32)
    /// Two characters that stand side by side in a Han run.
    mutating func pair(_ first: UInt32, _ second: UInt32)
    /// A Han run that is this character only; it was reported as a character too.
    mutating func lone(_ scalar: UInt32)
    /// A Latin token as folded UTF-8.
    mutating func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>)
}
