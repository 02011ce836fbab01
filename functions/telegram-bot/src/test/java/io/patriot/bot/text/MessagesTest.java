package io.patriot.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.order.OrderPreview;
import io.patriot.bot.grammar.Complaint;
import io.patriot.bot.phrase.Reading;
import io.patriot.bot.phrase.Why;
import io.patriot.domain.risk.DenialReason;
import io.patriot.risk.Scenario;
import io.patriot.risk.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)*)\"");
  private static final Pattern DENIAL =
      Pattern.compile("(?:said|exceeded)\\(\\s*ErrorCode\\.[A-Z_]+,\\s*\"([a-z-]+)\"");
  private static final Pattern COMMAND =
      Pattern.compile("String name\\(\\) \\{\\s*return \"([a-z]+)\"");

  private final Messages english = Messages.in("en");

  @Test
  void everySentenceIsUsed() throws IOException {
    Set<String> used = new TreeSet<>(literals());
    used.addAll(made());

    assertThat(english.keys())
        .filteredOn(key -> !key.startsWith("cause.")) // CausesTest looks where they are said
        .isSubsetOf(used);
  }

  @Test
  void everySentenceThatIsMadeUpExists() throws IOException {
    assertThat(english.keys()).containsAll(made());
  }

  @Test
  void everySentenceThatIsNamedExists() throws IOException {
    Set<String> named = find(Pattern.compile("(?:say|label)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]"));

    assertThat(english.keys()).containsAll(named);
  }

  @Test
  void languagesFallBackToTheNearest() {
    assertThat(Messages.in("en-GB").language()).isEqualTo("en");
    assertThat(Messages.in("xx").language()).isEqualTo("en");
    assertThat(Messages.in("es-419").language()).isEqualTo("es");
    assertThat(Messages.in("pt").language()).isEqualTo("pt-BR");
  }

  @Test
  void languagesAreNamedByTagOrInTheirOwnWord() {
    assertThat(Messages.named("ES").map(Messages::language)).contains("es");
    assertThat(Messages.named("pt_br").map(Messages::language)).contains("pt-BR");
    assertThat(Messages.named("русский").map(Messages::language)).contains("ru");
    assertThat(Messages.named("español").map(Messages::language)).contains("es");
    assertThat(Messages.named("klingon")).isEmpty();
  }

  @Test
  void valuesAreEscaped() {
    assertThat(english.say("order.why", "why", "<b>").markup()).endsWith("&lt;b&gt;");
  }

  @Test
  void missingValueIsABug() {
    assertThatThrownBy(() -> english.say("order.why")).isInstanceOf(IllegalStateException.class);
  }

  private static Set<String> literals() throws IOException {
    return find(LITERAL);
  }

  /** Keys that are put together from parts. */
  private static Set<String> made() throws IOException {
    Stream<String> complaints =
        Arrays.stream(Complaint.values()).flatMap(c -> Stream.of(c.whatKey(), c.toDoKey()));
    Stream<String> effects =
        Arrays.stream(OrderPreview.Effect.values()).map(e -> "effect." + lower(e));
    Stream<String> denials =
        find(DENIAL).stream().flatMap(name -> both("denial." + name, ".what", ".do"));
    Stream<String> notReplaced =
        Arrays.stream(DenialReason.WhyNotReplaced.values())
            .flatMap(why -> both("denial.not-replaced." + lower(why), ".what", ".do"));
    Stream<String> commands =
        find(COMMAND).stream().flatMap(name -> both("command." + name, ".menu", ".help"));
    Stream<String> topics =
        Stream.of("home", "trading", "money", "market", "platform")
            .map(name -> "help.topic." + name);
    Stream<String> accounts =
        Arrays.stream(io.patriot.domain.account.TradingState.values())
            .map(state -> "home.state." + lower(state));
    Stream<String> orders =
        Arrays.stream(io.patriot.domain.order.Order.class.getPermittedSubclasses())
            .map(type -> "state." + type.getSimpleName().toLowerCase(Locale.ROOT));
    Stream<String> levels =
        Arrays.stream(Violation.Level.values()).map(level -> "risk.level." + lower(level));
    Stream<String> severities =
        Arrays.stream(Scenario.Severity.values()).map(one -> "stress." + lower(one));
    Stream<String> badDays =
        Stream.of("stress.crash", "stress.vol", "stress.corr")
            .flatMap(
                kind ->
                    Stream.concat(
                        Stream.of(kind),
                        Arrays.stream(Scenario.Severity.values())
                            .map(one -> kind + "." + lower(one))));
    Stream<String> phrases =
        Stream.concat(
            Arrays.stream(Why.values()).map(Why::sentenceKey),
            Arrays.stream(Reading.Slot.values()).map(Reading.Slot::sentenceKey));
    return Stream.of(
            complaints,
            effects,
            denials,
            notReplaced,
            commands,
            topics,
            accounts,
            orders,
            levels,
            severities,
            badDays,
            phrases)
        .flatMap(keys -> keys)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> both(String start, String one, String other) {
    return Stream.of(start + one, start + other);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Set<String> find(Pattern pattern) throws IOException {
    List<Path> sources;
    try (var walk = Files.walk(Path.of("src/main/java"))) {
      sources = walk.filter(path -> path.toString().endsWith(".java")).toList();
    }
    var found = new TreeSet<String>();
    for (Path source : sources) {
      pattern
          .matcher(Files.readString(source))
          .results()
          .map((MatchResult match) -> match.group(1))
          .forEach(found::add);
    }
    return found;
  }
}
