package io.patriot.testkit.cloud.expression;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** An expression that was read, and the placeholders it uses. */
public record Parsed<T>(T tree, Set<String> names, Set<String> values) {

  static <T> Parsed<T> of(String text, Function<Tokens, T> parser) {
    var names = new LinkedHashSet<String>();
    var values = new LinkedHashSet<String>();
    var tokens = Token.in(text);
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.NAME) {
        names.add(token.text());
      } else if (token.kind() == Token.Kind.VALUE) {
        values.add(token.text());
      }
    }
    return new Parsed<>(parser.apply(new Tokens(text, tokens)), names, values);
  }
}
