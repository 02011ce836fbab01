package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.chat.Button;
import io.patriot.bot.text.Messages;
import io.patriot.testkit.AccountExamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class LangByChatTest {
  @Test
  void whoseTelegramIsInSpanishIsGreetedInSpanish() {
    Conversation.started("es").sees("Te damos la bienvenida", "[ Ayuda ]");
  }

  @Test
  void whoseTelegramIsInNoneOfThemIsGreetedInEnglish() {
    Conversation.started("fi").sees("Welcome to Patriot");
  }

  @Test
  void everyOtherLanguageIsOfferedInItsOwnName() {
    var person = Conversation.started().says("/lang").sees("I speak English here.");

    for (String language : Messages.LANGUAGES) {
      String name = Messages.in(language).label("lang.name");
      assertThat(labels(person).contains(name)).as(name).isEqualTo(!language.equals("en"));
    }
  }

  @Test
  void aChosenLanguageHoldsFromThatAnswerOn() {
    var person = Conversation.started().says("/lang").presses("Español");

    person.sees("Desde ahora hablo español.", "[ English ]", "[ Inicio ]");
    person.says("/positions").sees("No tienes posiciones.");
    assertThat(person.users.find(AccountExamples.TENANT).orElseThrow().language()).isEqualTo("es");
  }

  @Test
  void newsOfAnOrderComeInTheLanguageChosenMeanwhile() {
    var person = Conversation.started().says("/buy BTC 0.01").presses("Confirm");
    int order = person.chat.last().messageId();

    person.says("/lang es").platformWorks();

    assertThat(FakeChat.drawn(person.chat.message(order).screen())).contains("DEMO · ACEPTADA");
  }

  @Test
  void aPressThatFailsIsToldInTheLanguageChosen() {
    var person = Conversation.started().says("/lang es").says("/buy BTC 0.01");
    person.queueFails = true;

    try {
      person.pressesOn(person.chat.last().messageId(), person.dataOf("Confirmar"));
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageContaining("queue");
    }

    person.isTold("Algo ha fallado por nuestra parte.");
  }

  @Test
  void aLanguageThatIsNotSpokenChangesNothing() {
    var person = Conversation.started().says("/lang klingon");

    person.sees("I do not speak “klingon”.", "[ Español ]");
    assertThat(person.users.find(AccountExamples.TENANT).orElseThrow().language()).isEqualTo("en");
  }

  @Test
  void limitsAreNamedInTheirEnglishWordInEveryLanguage() {
    Conversation.started("es").says("/limits safe").sees("medio → prudente");
    Conversation.started("es").says("/limits prudente").sees("medio → prudente");
  }

  @Test
  void whatAButtonSaysIsNotAskedBackForItsPoint() {
    var person = Conversation.started("es").says("/buy ETH 1.125").sees("dos números distintos");

    person.presses("1.1250").sees("ABRIR LONG", "1.125 ETH");
  }

  private static List<String> labels(Conversation person) {
    return person.chat.last().screen().rows().stream()
        .flatMap(List::stream)
        .map(Button::label)
        .toList();
  }
}
