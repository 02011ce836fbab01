package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads each expression once and remembers it, because the same few come again and again. */
public final class Expressions {
  private static final int REMEMBERED_MAX = 4_096;

  private final Map<String, Parsed<Condition>> conditions = new LinkedHashMap<>();
  private final Map<String, Parsed<Update>> updates = new LinkedHashMap<>();
  private final Map<String, Parsed<Projection>> projections = new LinkedHashMap<>();

  public Parsed<Condition> condition(String text) {
    return remembered(conditions, text, ConditionParser::read);
  }

  public Parsed<Update> update(String text) {
    return remembered(updates, text, UpdateParser::read);
  }

  public Parsed<Projection> projection(String text) {
    return remembered(projections, text, Expressions::readProjection);
  }

  private static <T> Parsed<T> remembered(
      Map<String, Parsed<T>> known, String text, Function<Tokens, T> parser) {
    Parsed<T> parsed = known.get(text);
    if (parsed == null) {
      if (text.isEmpty()) {
        throw ValidationError.of("Invalid expression: The expression can not be empty;");
      }
      if (known.size() == REMEMBERED_MAX) {
        known.clear();
      }
      parsed = Parsed.of(text, parser);
      known.put(text, parsed);
    }
    return parsed;
  }

  private static Projection readProjection(Tokens tokens) {
    List<Path> paths = new ArrayList<>();
    do {
      paths.add(Path.read(tokens));
    } while (tokens.takeSign(","));
    tokens.expectEnd();
    return new Projection(paths);
  }
}
