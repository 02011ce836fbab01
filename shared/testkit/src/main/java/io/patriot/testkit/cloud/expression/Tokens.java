package io.patriot.testkit.cloud.expression;

import java.util.List;
import java.util.Locale;

/** An expression's pieces, read from left to right. */
final class Tokens {
  private final String text;
  private final List<Token> tokens;
  private int at;

  Tokens(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean takeSign(String sign) {
    return takeIf(peek().kind() == Token.Kind.SIGN && peek().text().equals(sign));
  }

  /** Words of the language are the same in capitals. */
  boolean takeWord(String word) {
    return takeIf(
        peek().kind() == Token.Kind.WORD && peek().text().toUpperCase(Locale.ROOT).equals(word));
  }

  /** A function's name with the bracket after it; what has no bracket is an attribute. */
  boolean takeFunction(String name) {
    Token next = tokens.get(Math.min(at + 1, tokens.size() - 1));
    boolean function =
        peek().kind() == Token.Kind.WORD && peek().text().equals(name) && next.text().equals("(");
    if (function) {
      at += 2;
    }
    return function;
  }

  void expectSign(String sign) {
    if (!takeSign(sign)) {
      throw wrong();
    }
  }

  void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw wrong();
    }
  }

  RuntimeException wrong() {
    return ValidationError.of(
        "Invalid expression: Syntax error; token: \"" + peek().text() + "\", in: \"" + text + "\"");
  }

  private boolean takeIf(boolean fits) {
    if (fits) {
      at++;
    }
    return fits;
  }
}
