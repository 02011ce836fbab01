package io.patriot.bot;

import io.patriot.application.platform.Feature;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.phrase.Phrases;
import io.patriot.bot.phrase.Reading;
import io.patriot.bot.phrase.Why;
import io.patriot.bot.text.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Answers what is written without a slash: says which command was understood and gives that
 * command's own answer, or asks, or says why nothing was done.
 */
final class PhraseDesk {
  private static final int QUOTE_LENGTH_MAX = 40;

  /** How Telegram marks what is quoted or copied within a message. */
  private static final Set<String> QUOTED =
      Set.of("blockquote", "expandable_blockquote", "pre", "code");

  private final Phrases phrases;
  private final Dispatch dispatch;

  PhraseDesk(Phrases phrases, Dispatch dispatch) {
    this.phrases = phrases;
    this.dispatch = dispatch;
  }

  /** Empty when it says nothing about trading. */
  Optional<Reply> answer(Talk talk, Message message, List<String> words) {
    Reading reading = phrases.read(words, talk.user().language());
    boolean says = !(reading instanceof Reading.Nothing);
    Optional<Screen> off = says ? dispatch.off(talk, Feature.SENTENCES) : Optional.empty();
    if (off.isPresent()) {
      return off.map(Reply::of);
    }
    return switch (says && isRepeated(message) ? new Reading.No(Why.QUOTED, "") : reading) {
      case Reading.Command(var command) -> Optional.of(run(talk, command));
      case Reading.Open(_, var command) -> Optional.of(run(talk, command));
      case Reading.Ask(var slot, var commands) ->
          Optional.of(Reply.of(asked(talk, slot, commands)));
      case Reading.No(var why, var word) -> Optional.of(Reply.of(refused(talk, why, word, words)));
      case Reading.Nothing _ -> Optional.empty();
    };
  }

  /** Whether the words may be somebody else's: quoted, or put there by another bot. */
  private static boolean isRepeated(Message message) {
    return message.getViaBot() != null
        || (message.getEntities() != null
            && message.getEntities().stream().anyMatch(one -> QUOTED.contains(one.getType())));
  }

  private Reply run(Talk talk, String command) {
    Reply reply = dispatch.command(talk, command);
    Html understood = talk.say("phrase.understood", "command", Html.text(command).code());
    Screen screen = reply.screen();
    return new Reply(
        screen.withText(Html.lines(understood, screen.text())),
        reply.card(),
        reply.question(),
        reply.file(),
        reply.photo());
  }

  private static Screen asked(Talk talk, Reading.Slot slot, List<String> commands) {
    List<Html> lines = new ArrayList<>();
    lines.add(talk.say(slot.sentenceKey()).bold());
    lines.add(talk.say("error.nothing-done"));
    commands.stream()
        .filter(command -> !ButtonAct.fits(command))
        .forEach(command -> lines.add(Html.text(command).code()));
    List<Button> buttons =
        commands.stream()
            .filter(ButtonAct::fits)
            .map(command -> Button.here(command, command))
            .toList();
    return Screen.of(lines).grid(buttons, 1).row(Button.here(talk.label("button.home"), "/home"));
  }

  /** With a number there it is no command as it stands. */
  private static boolean startsWithLetter(String word) {
    return Character.isLetter(word.codePointAt(0));
  }

  private Screen refused(Talk talk, Why why, String word, List<String> words) {
    Screen screen =
        TextDesk.withWays(
            talk,
            talk.say(why.sentenceKey(), "word", Html.quoted(word, QUOTE_LENGTH_MAX)),
            talk.say("error.nothing-done"),
            talk.say("phrase.instead"));
    return dispatch
        .withSlash(words)
        .filter(_ -> why == Why.WORD && words.size() > 1 && startsWithLetter(words.get(1)))
        .map(command -> screen.row(Button.anew(command, command)))
        .orElse(screen);
  }
}
