package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.List;

/** One piece of an expression's text. */
record Token(Kind kind, String text) {
  enum Kind {
    WORD,
    NAME,
    VALUE,
    NUMBER,
    SIGN,
    END
  }

  private static final String TWO_CHARACTERS = "<= >= <>";
  private static final String SIGNS = "()[],.+-=<>";

  static List<Token> in(String text) {
    var tokens = new ArrayList<Token>();
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      if (Character.isWhitespace(first)) {
        at++;
        continue;
      }
      int end = endOf(text, at, first);
      tokens.add(new Token(kind(first), text.substring(at, end)));
      at = end;
    }
    tokens.add(new Token(Kind.END, ""));
    return tokens;
  }

  private static Kind kind(char first) {
    return switch (first) {
      case '#' -> Kind.NAME;
      case ':' -> Kind.VALUE;
      default -> {
        if (isLetter(first)) {
          yield Kind.WORD;
        }
        yield isDigit(first) ? Kind.NUMBER : Kind.SIGN;
      }
    };
  }

  private static int endOf(String text, int start, char first) {
    if (first == '#' || first == ':' || isLetter(first)) {
      int end = start + 1;
      while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
        end++;
      }
      if (end == start + 1 && !isLetter(first)) {
        throw unreadable(text, first);
      }
      return end;
    }
    if (isDigit(first)) {
      int end = start + 1;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }
    if (SIGNS.indexOf(first) < 0) {
      throw unreadable(text, first);
    }
    boolean two =
        start + 1 < text.length() && TWO_CHARACTERS.contains(text.substring(start, start + 2));
    return start + (two && text.charAt(start + 1) != ' ' ? 2 : 1);
  }

  private static RuntimeException unreadable(String text, char at) {
    return ValidationError.of(
        "Invalid expression: Syntax error; token: \"" + at + "\", near: \"" + text + "\"");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
