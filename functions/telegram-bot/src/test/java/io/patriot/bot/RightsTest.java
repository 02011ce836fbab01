package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.application.card.ChatUser;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Permission;
import io.patriot.application.people.Role;
import io.patriot.application.people.Standing;
import io.patriot.bot.chat.Place;
import io.patriot.bot.command.Command;
import io.patriot.bot.right.Need;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every command, said by everybody there can be, wherever they can say it: who is answered is what
 * the registry says, and what stands in {@code rights.txt}. Started with {@code
 * -Dgolden.write=true} it writes that anew.
 */
class RightsTest {
  private static final Path PAGE = Path.of("src/test/resources/rights.txt");
  private static final long STRANGER = 99;

  /** Forms of commands that are for those who look after the platform. */
  private static final Map<String, Permission> OF_THE_PLATFORM =
      new TreeMap<>(
          Map.of(
              "/kill platform", Permission.PLATFORM_STOP,
              "/unkill platform", Permission.PLATFORM_SET,
              "/reduceonly platform", Permission.PLATFORM_STOP,
              "/limits platform", Permission.PLATFORM_SET));

  private enum Who {
    STRANGER(RightsTest.STRANGER, false, Role.USER),
    USER(Conversation.USER, true, Role.USER),
    SUSPENDED(31, true, Role.USER),
    BLOCKED(32, true, Role.USER),
    ADMIN(33, true, Role.ADMIN),
    SUPER_ADMIN(Conversation.ADMIN, true, Role.SUPER_ADMIN);

    private final long number;
    private final boolean known;
    private final Role role;

    private Standing standing() {
      return new Standing(
          switch (this) {
            case STRANGER, USER, ADMIN, SUPER_ADMIN -> Membership.State.ACTIVE;
            case SUSPENDED -> Membership.State.SUSPENDED;
            case BLOCKED -> Membership.State.BLOCKED;
          },
          role);
    }

    Who(long number, boolean known, Role role) {
      this.number = number;
      this.known = known;
      this.role = role;
    }
  }

  private enum Where {
    PRIVATE(Place.PRIVATE, 0),
    GROUP(Place.GROUP, -5),
    ADMINS_CHAT(Place.GROUP, -1_001_234);

    private final Place place;
    private final long chat;

    Where(Place place, long chat) {
      this.place = place;
      this.chat = chat;
    }
  }

  private enum Answer {
    YES,
    NO,
    START_FIRST,
    WRITE_IN_PRIVATE,
    NOT_AT_ALL
  }

  @Test
  void everybodyIsAnsweredWhereAndWhatTheyMayBeAndNobodyElse() throws IOException {
    var page = new StringBuilder(HEAD);
    List<Command> commands = new Conversation().bot.menu().commands().all();
    assertThat(commands).hasSizeGreaterThan(40);
    for (Command command : commands) {
      page.append(row("/" + command.name(), command.need(), command.examples().getFirst(), null));
    }
    for (String form : OF_THE_PLATFORM.keySet()) {
      Command command =
          commands.stream()
              .filter(one -> form.startsWith("/" + one.name() + " "))
              .findFirst()
              .orElseThrow();
      page.append(row(form, command.need(), form, OF_THE_PLATFORM.get(form)));
    }

    Approved.reads(page, PAGE);
  }

  @Test
  void aButtonIsRefusedWhatTypingItWouldBe() {
    Conversation person = people();
    int calls = person.calls.get();

    person.delivered(person.press(Conversation.USER, 101, "v1|do|/halt prices are wrong"));

    person.sees("Only those who look after", "Nothing was bought or sold", "Code FORBIDDEN");
    touchesNothing(person, calls);
  }

  @Test
  void everyAliasAndExampleIsBehindTheSameGate() {
    for (Command command : new Conversation().bot.menu().commands().all()) {
      if (!Standing.USUAL.may(command.need().permission())) {
        Stream.concat(
                command.examples().stream(), command.aliases().stream().map(alias -> "/" + alias))
            .forEach(
                text -> assertThat(answer(text, Who.USER, Where.PRIVATE)).isEqualTo(Answer.NO));
      }
    }
  }

  private static String row(
      String name, Need need, String text, @Nullable Permission ofThePlatform) {
    var cells = new TreeMap<Where, List<String>>();
    for (Where where : Where.values()) {
      cells.put(
          where,
          Arrays.stream(Who.values())
              .map(
                  who -> {
                    Answer answer = answer(text, who, where);
                    assertThat(answer)
                        .as("%s of %s in %s", text, who, where)
                        .isEqualTo(expected(need, who, where, ofThePlatform));
                    return "%-5s".formatted(word(answer));
                  })
              .toList());
    }
    String all =
        cells.values().stream()
            .map(some -> String.join(" ", some))
            .collect(Collectors.joining(" | "));
    return "%-20s | %-2s | %-13s | %s%n"
        .formatted(name, need.weight().text(), need.permission().text(), all)
        .replace(System.lineSeparator(), "\n")
        .replaceAll(" +\n", "\n");
  }

  /** What the registry says; forms for the platform are for those who look after it. */
  private static Answer expected(
      Need need, Who who, Where where, @Nullable Permission ofThePlatform) {
    if (where.place == Place.GROUP) {
      return who.known && need.places().contains(Place.GROUP) && who != Who.BLOCKED
          ? Answer.YES
          : Answer.WRITE_IN_PRIVATE;
    }
    if (!who.known) {
      return Answer.START_FIRST;
    }
    if (who == Who.BLOCKED) {
      return Answer.NOT_AT_ALL;
    }
    boolean may = who.standing().may(need.permission());
    return may && (ofThePlatform == null || who.standing().may(ofThePlatform))
        ? Answer.YES
        : Answer.NO;
  }

  private static Answer answer(String text, Who who, Where where) {
    Conversation person = people();
    int calls = person.calls.get();
    int messages = person.chat.count();
    int files = person.chat.files().size();
    say(person, text, who, where);
    assertThat(person.sent())
        .as("no command that is for few asks for an order")
        .allMatch(_ -> who.standing().role() == Role.USER || !isForFew(person, text));
    if (person.chat.files().size() > files) {
      return Answer.YES;
    }
    assertThat(person.chat.count()).as(text).isGreaterThan(messages);
    Answer answer = read(person.screen(), who);
    if (answer != Answer.YES && !(who == Who.STRANGER && text.equals("/start"))) {
      touchesNothing(person, calls);
    }
    return answer;
  }

  private static boolean isForFew(Conversation person, String text) {
    return person.bot.menu().commands().all().stream()
        .filter(command -> !Standing.USUAL.may(command.need().permission()))
        .anyMatch(command -> text.startsWith("/" + command.name()));
  }

  private static Answer read(String screen, Who who) {
    if (screen.contains("You are blocked here")) {
      return Answer.NOT_AT_ALL;
    }
    if (screen.contains("I talk about money only in private")) {
      return Answer.WRITE_IN_PRIVATE;
    }
    if (!who.known && (screen.contains("Press Start once") || screen.contains("paper account"))) {
      return Answer.START_FIRST;
    }
    boolean refused =
        screen.contains("Code FORBIDDEN") && screen.contains("Nothing was bought or sold.");
    boolean ofThePlatform = screen.contains("Only those who look after");
    return refused || ofThePlatform ? Answer.NO : Answer.YES;
  }

  private static Conversation people() {
    Conversation person =
        Conversation.started()
            .says(Conversation.ADMIN, "/start")
            .says(Who.SUSPENDED.number, "/start")
            .says(Who.BLOCKED.number, "/start")
            .says(Who.ADMIN.number, "/start");
    put(person, Who.SUSPENDED);
    put(person, Who.BLOCKED);
    put(person, Who.ADMIN);
    return person;
  }

  /** Some time ago, so that everybody's standing is read again. */
  private static void put(Conversation person, Who who) {
    Membership before = person.people.find(ChatUser.tenantOf(who.number)).orElseThrow();
    Membership.State state = who.standing().state();
    var now =
        new Membership(
            before.person(),
            before.userId(),
            before.name(),
            state,
            who.role,
            "why",
            Conversation.ADMIN,
            before.since(),
            before.joined(),
            before.version() + 1);
    var act = AdminAct.putting(now, "req_1_00000000");
    assertThat(person.people.change(now, act)).isTrue();
    person.desk.clock().advance(Duration.ofMinutes(1));
  }

  private static void say(Conversation person, String text, Who who, Where where) {
    if (where.place == Place.PRIVATE) {
      person.says(who.number, text);
      return;
    }
    String[] words = text.split(" ", 2);
    ObjectNode update = person.update();
    ObjectNode message = person.message(update, "message", who.number);
    message.put("text", words[0] + "@patriot_bot" + (words.length > 1 ? " " + words[1] : ""));
    ((ObjectNode) message.get("chat")).put("id", where.chat).put("type", "supergroup");
    person.deliver(update);
  }

  /** Nothing was kept or sent, and nothing read but who it is and, by forms, what is named so. */
  private static void touchesNothing(Conversation person, int callsBefore) {
    assertThat(person.sent()).isEmpty();
    assertThat(person.platform.turns()).isEmpty();
    assertThat(person.people.acts("", 9).all()).as("acts").isEqualTo(3);
    assertThat(person.reconcileRequests.sweeps().messages()).isEmpty();
    assertThat(person.calls.get() - callsBefore).as("readings").isLessThanOrEqualTo(1);
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case YES -> "yes";
      case NO -> "no";
      case START_FIRST -> "start";
      case WRITE_IN_PRIVATE -> "-";
      case NOT_AT_ALL -> "mute";
    };
  }

  private static final String HEAD =
      """
      Who is answered what, where: said in earnest by a test, one cell after another.
      yes: answered. no: refused, with nothing touched. start: asked to press Start first. -: asked to write in private.
      mute: told once a day that they are blocked. Everybody by six columns: stranger, user, suspended, blocked, admin, super_admin.

      command              | cl | needs         | private chat                  | group                         | the admins' chat
      """;

  /** So that a new role or place is said by somebody here. */
  @Test
  void everyRoleAndEveryPlaceIsTried() {
    Map<Role, List<Who>> byRole =
        Arrays.stream(Who.values()).collect(Collectors.groupingBy(who -> who.role));
    assertThat(byRole.keySet()).containsExactlyInAnyOrder(Role.values());
    assertThat(Arrays.stream(Where.values()).map(where -> where.place)).contains(Place.values());
  }
}
