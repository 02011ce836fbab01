package io.patriot.testkit.cloud.expression;

import io.patriot.testkit.cloud.expression.Update.Member;
import java.util.ArrayList;
import java.util.List;

/** Reads an update: each of SET, REMOVE, ADD and DELETE at most once, in any order. */
final class UpdateParser {
  private final Tokens tokens;
  private final List<Update.Set> sets = new ArrayList<>();
  private final List<Path> removes = new ArrayList<>();
  private final List<Member> adds = new ArrayList<>();
  private final List<Member> deletes = new ArrayList<>();

  private UpdateParser(Tokens tokens) {
    this.tokens = tokens;
  }

  static Update read(Tokens tokens) {
    var parser = new UpdateParser(tokens);
    do {
      parser.section();
    } while (tokens.peek().kind() != Token.Kind.END);
    return new Update(parser.sets, parser.removes, parser.adds, parser.deletes);
  }

  private void section() {
    if (sets.isEmpty() && tokens.takeWord("SET")) {
      repeat(this::set);
    } else if (removes.isEmpty() && tokens.takeWord("REMOVE")) {
      repeat(() -> removes.add(Path.read(tokens)));
    } else if (adds.isEmpty() && tokens.takeWord("ADD")) {
      repeat(() -> adds.add(member()));
    } else if (deletes.isEmpty() && tokens.takeWord("DELETE")) {
      repeat(() -> deletes.add(member()));
    } else {
      throw tokens.wrong();
    }
  }

  private void repeat(Runnable one) {
    do {
      one.run();
    } while (tokens.takeSign(","));
  }

  private void set() {
    Path path = Path.read(tokens);
    tokens.expectSign("=");
    sets.add(new Update.Set(path, value()));
  }

  private Member member() {
    Path path = Path.read(tokens);
    if (tokens.peek().kind() != Token.Kind.VALUE) {
      throw tokens.wrong();
    }
    return new Member(path, tokens.take().text());
  }

  private Operand value() {
    Operand left = operand();
    if (tokens.takeSign("+")) {
      return new Operand.Plus(left, operand());
    }
    return tokens.takeSign("-") ? new Operand.Minus(left, operand()) : left;
  }

  private Operand operand() {
    if (tokens.takeFunction("if_not_exists")) {
      Path path = Path.read(tokens);
      tokens.expectSign(",");
      return new Operand.IfNotExists(path, last());
    }
    if (tokens.takeFunction("list_append")) {
      Operand first = operand();
      tokens.expectSign(",");
      return new Operand.ListAppend(first, last());
    }
    return tokens.peek().kind() == Token.Kind.VALUE
        ? new Operand.Given(tokens.take().text())
        : new Operand.At(Path.read(tokens));
  }

  private Operand last() {
    Operand operand = operand();
    tokens.expectSign(")");
    return operand;
  }
}
