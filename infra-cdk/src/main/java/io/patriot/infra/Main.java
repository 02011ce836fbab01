package io.patriot.infra;

import io.patriot.topology.Patriot;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import software.amazon.awscdk.App;

/** What {@code cdk} starts: draws the stacks of the stage that was asked for. */
public final class Main {
  private static final String STAGE = "stage";

  private static final String EGRESS = "egress";
  private static final String PACKAGES = "packages";
  private static final String BOT = "bot";
  private static final String FEED_IMAGE = "feedImage";
  private static final String ADMINS_CHAT = "adminsChat";
  private static final String ADMINS = "admins";
  private static final String REGISTRATION = "registration";
  private static final String MAIL_FROM = "mailFrom";
  private static final Pattern ADDRESS = Pattern.compile("([\\w.+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+)?");
  private static final List<String> REGISTRATIONS =
      List.of(Packages.OPEN, "approval", "invitation");
  private static final Pattern NUMBERS = Pattern.compile("([1-9][0-9]{0,18}(,[1-9][0-9]{0,18})*)?");

  static final String NOBODY_IS_TOLD =
      "Nobody is told of alarms: say -c adminsChat=NUMBER with the number of a chat that the bot may write to.";

  private Main() {}

  public static void main(String[] arguments) {
    try {
      draw(new App());
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void draw(App app) {
    OptionalLong admins = adminsChat(context(app, ADMINS_CHAT, ""));
    new Platform(
        app,
        stage(app),
        Patriot.TOPOLOGY,
        new Packages(
            Path.of(context(app, PACKAGES, "target/packages")),
            context(app, FEED_IMAGE, "none"),
            context(app, BOT, "patriot_bot"),
            admins,
            adminUsers(context(app, ADMINS, "")),
            registration(context(app, REGISTRATION, Packages.OPEN)),
            mailFrom(context(app, MAIL_FROM, ""))));
    if (admins.isEmpty()) {
      System.err.println(NOBODY_IS_TOLD);
    }
    app.synth();
  }

  private static Stage stage(App app) {
    Stage stage = Stage.named(context(app, STAGE, ""));
    return switch (context(app, EGRESS, "")) {
      case "" -> stage;
      case "fixed" -> stage.withFixedEgress(true);
      case "open" -> stage.withFixedEgress(false);
      default -> throw new IllegalArgumentException("Say -c egress=fixed or -c egress=open.");
    };
  }

  /** Who may stop the platform; a name instead of a number would be nobody. */
  static String adminUsers(String said) {
    String numbers = said.replace(" ", "");
    if (!NUMBERS.matcher(numbers).matches()) {
      throw new IllegalArgumentException(
          "Say -c admins=NUMBER,NUMBER with Telegram's numbers of people, not \"" + said + "\".");
    }
    return numbers;
  }

  /** A word with a slip in it must not open to everybody what was to be closed. */
  static String registration(String said) {
    if (!REGISTRATIONS.contains(said)) {
      throw new IllegalArgumentException(
          "Say -c registration=" + String.join("|", REGISTRATIONS) + ", not \"" + said + "\".");
    }
    return said;
  }

  /** Nobody would notice that letters come from nowhere until one was needed. */
  static String mailFrom(String said) {
    String address = said.strip();
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "Say -c mailFrom=NAME@DOMAIN with an address that SES has verified, not \""
              + said
              + "\".");
    }
    return address;
  }

  static OptionalLong adminsChat(String said) {
    if (said.isBlank()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(said.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "A chat has a number, such as 4711 or -1001234567890; this is none: " + said, e);
    }
  }

  private static String context(App app, String name, String otherwise) {
    Object said = app.getNode().tryGetContext(name);
    return said == null ? otherwise : said.toString();
  }
}
