package io.patriot.exchanges.binance;

/** A reading finger on JSON text: steps over values, and tells what the last one was. */
final class JsonText {
  private static final int NESTING_MAX = 16;

  /** So many digits fit a long whatever they are. */
  private static final int DIGITS_SAFE = 18;

  private byte[] text = {};
  private int at;
  private int end;

  private int from;
  private int to;
  private boolean escapes;
  private boolean decimal;
  private boolean integer;
  private long number;

  void start(byte[] bytes, int begin, int limit) {
    text = bytes;
    at = begin;
    end = limit;
  }

  byte[] bytes() {
    return text;
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  /** Where the last string or number began, without its quotes. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean hasEscapes() {
    return escapes;
  }

  boolean isDecimal() {
    return decimal;
  }

  boolean isInteger() {
    return integer;
  }

  long number64() {
    return number;
  }

  boolean is(String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Steps over the mark if it comes next. */
  boolean opens(char mark) {
    if (at < end && text[at] == mark) { // venues send no spaces, so this is the usual way
      at++;
      return true;
    }
    if (peek() == mark) {
      at++;
      return true;
    }
    return false;
  }

  boolean atEnd() {
    return peek() == 0 && at == end;
  }

  /** The next character that is no space, or 0 at the end. */
  byte peek() {
    while (at < end) {
      byte c = text[at];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return c;
      }
      at++;
    }
    return 0;
  }

  /** Steps over a name of one letter with its colon, and returns the letter; 0 if there is none. */
  byte shortName() {
    int i = at;
    if (i + 3 < end && text[i] == '"' && text[i + 2] == '"' && text[i + 3] == ':') {
      byte letter = text[i + 1];
      if (letter > ' ' && letter != '\\' && letter != '"') {
        at = i + 4;
        return letter;
      }
    }
    return 0;
  }

  boolean string() {
    if (!opens('"')) {
      return false;
    }
    from = at;
    return restOfString();
  }

  private boolean restOfString() {
    decimal = false;
    escapes = false;
    byte[] bytes = text; // fields are reloaded for every letter, locals are not
    int i = at;
    int limit = end;
    while (i < limit) {
      byte c = bytes[i++];
      if (c == '"') {
        to = i - 1;
        at = i;
        return true;
      }
      if (c == '\\') {
        escapes = true;
        at = i;
        if (!escape()) {
          return false;
        }
        i = at;
      } else if (c >= 0 && c < ' ') {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    if (at >= end) {
      return false;
    }
    switch (text[at++]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
        return true;
      }
      case 'u' -> {
        for (int i = 0; i < 4; i++, at++) {
          if (at >= end || Character.digit(text[at], 16) < 0) {
            return false;
          }
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  /** Steps over a string, and reads it as an exact decimal of eight digits if it is one. */
  boolean decimalOrString() {
    if (!opens('"')) {
      return false;
    }
    byte[] bytes = text;
    int limit = end;
    int i = at;
    from = i;
    boolean negative = i < limit && bytes[i] == '-';
    if (negative) {
      i++;
    }
    int firstDigit = i;
    long digits = 0;
    int point = -1;
    for (; i < limit; i++) {
      int c = bytes[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        break;
      }
    }
    int count = point < 0 ? i - firstDigit : i - firstDigit - 1;
    int behind = point < 0 ? 0 : i - point - 1;
    if (i < end && text[i] == '"' && wellFormed(firstDigit, point, i) && count <= DIGITS_SAFE) {
      int zeros = behind > FixedPoint.DIGITS ? behind - FixedPoint.DIGITS : 0;
      for (int z = 0; z < zeros && digits % 10 == 0; z++) {
        digits /= 10;
        behind--;
      }
      number = behind > FixedPoint.DIGITS ? FixedPoint.REFUSED : FixedPoint.scaled(digits, behind);
      decimal = number != FixedPoint.REFUSED;
      number = negative ? -number : number;
      escapes = false;
      to = i;
      at = i + 1;
      return true;
    }
    return restOfString();
  }

  private static boolean wellFormed(int firstDigit, int point, int stop) {
    return stop > firstDigit && point != firstDigit && point != stop - 1;
  }

  /** Steps over a number; a whole one that fits is read. */
  boolean number() {
    byte[] bytes = text;
    int limit = end;
    int i = at;
    from = i;
    boolean negative = i < limit && bytes[i] == '-';
    if (negative) {
      i++;
    }
    int firstDigit = i;
    long digits = 0;
    while (i < limit && bytes[i] >= '0' && bytes[i] <= '9') {
      digits = digits * 10 + (bytes[i++] - '0');
    }
    at = i;
    int count = i - firstDigit;
    if (count == 0 || (count > 1 && bytes[firstDigit] == '0')) {
      return false;
    }
    integer = count <= DIGITS_SAFE;
    number = negative ? -digits : digits;
    return i == limit || endsNumber(bytes[i]) || (fraction() && exponent());
  }

  private static boolean endsNumber(byte c) {
    return c == ',' || c == '}';
  }

  private boolean fraction() {
    if (at < end && text[at] == '.') {
      integer = false;
      at++;
      return digits();
    }
    return true;
  }

  private boolean exponent() {
    if (at < end && (text[at] == 'e' || text[at] == 'E')) {
      integer = false;
      at++;
      if (at < end && (text[at] == '+' || text[at] == '-')) {
        at++;
      }
      return digits();
    }
    return true;
  }

  private boolean digits() {
    int start = at;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at > start;
  }

  /** Steps over any value. */
  boolean value() {
    return value(0);
  }

  private boolean value(int depth) {
    return switch (peek()) {
      case '"' -> string();
      case '{' -> depth < NESTING_MAX && opens('{') && (opens('}') || members(depth));
      case '[' -> depth < NESTING_MAX && opens('[') && (opens(']') || elements(depth));
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean members(int depth) {
    do {
      if (peek() != '"' || !string() || !opens(':') || !value(depth + 1)) {
        return false;
      }
    } while (opens(','));
    return opens('}');
  }

  private boolean elements(int depth) {
    do {
      if (!value(depth + 1)) {
        return false;
      }
    } while (opens(','));
    return opens(']');
  }

  private boolean word(String word) {
    if (end - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    at += word.length();
    return true;
  }
}
