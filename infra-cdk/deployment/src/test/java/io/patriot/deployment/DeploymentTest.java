package io.patriot.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.deployment.StackOutcome.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeploymentTest {
  private static final String DATA =
      """
      {"Resources": {
        "rule": {"Type": "A::Rule", "DependsOn": ["secret"],
          "Properties": {"Bus": {"Ref": "bus"}, "Knows": {"Ref": "secret"}}},
        "bus": {"Type": "A::Bus", "Properties": {"Name": "patriot"}},
        "secret": {"Type": "A::Secret", "Properties": {"SecretName": "patriot/one"}}},
       "Outputs": {"bus": {"Value": {"Ref": "bus"}, "Export": {"Name": "data:bus"}},
                   "shown": {"Value": {"Ref": "secret"}}}}""";
  private static final String HEARING =
      """
      {"Resources": {
        "mapping": {"Type": "AWS::Lambda::EventSourceMapping",
          "Properties": {"From": {"Fn::ImportValue": "data:bus"}}},
        "clock": {"Type": "AWS::Events::Rule", "Properties": {"ScheduleExpression": "rate(1 minute)"}}}}""";

  @Test
  void whatIsTakenWholeStandsAsDrawn() {
    var cloud = new PickyFormation(Set.of(), Set.of());

    StackOutcome outcome = to(cloud).deploy(stack("data", DATA));

    assertThat(outcome.state()).isEqualTo(State.DEPLOYED);
    assertThat(outcome.leftOut()).isEmpty();
    assertThat(cloud.standing("data").path("Resources")).isEqualTo(read(DATA).path("Resources"));
    assertThat(cloud.standing("data").path("Outputs")).isEqualTo(read(DATA).path("Outputs"));
  }

  @Test
  void whatIsRefusedIsLeftOutAndSaidInTheWordsOfWhoRefused() {
    var cloud = new PickyFormation(Set.of("A::Secret"), Set.of());

    StackOutcome outcome = to(cloud).deploy(stack("data", DATA));

    assertThat(outcome.leftOut())
        .containsExactly(new LeftOut("A::Secret", 1, "never heard of A::Secret"));
    assertThat(outcome.listed()).contains("2 of 3").contains("1 × A::Secret: never heard of");
  }

  @Test
  void whoLeansOnWhatWasLeftOutIsToldItsNameAndWaitsForNothing() {
    var cloud = new PickyFormation(Set.of("A::Secret"), Set.of());

    to(cloud).deploy(stack("data", DATA));

    var standing = cloud.standing("data");
    assertThat(standing.at("/Resources/rule/Properties/Knows").asText()).isEqualTo("patriot/one");
    assertThat(standing.at("/Resources/rule/DependsOn")).isEmpty();
    assertThat(standing.at("/Outputs/shown/Value").asText()).isEqualTo("patriot/one");
  }

  @Test
  void whatIsPassedOverInSilenceIsListedToo() {
    var cloud = new PickyFormation(Set.of(), Set.of("A::Rule"));

    assertThat(to(cloud).deploy(stack("data", DATA)).leftOut())
        .singleElement()
        .satisfies(out -> assertThat(out.kind()).isEqualTo("A::Rule"))
        .satisfies(out -> assertThat(out.words()).contains("made none"));
    assertThat(cloud.standing("data").path("Resources").has("rule")).isFalse();
  }

  @Test
  void whereNothingIsTakenTheStackDoesNotStand() {
    var cloud = new PickyFormation(Set.of("A::Bus", "A::Rule", "A::Secret"), Set.of());

    StackOutcome outcome = to(cloud).deploy(stack("data", DATA));

    assertThat(outcome.stands()).isFalse();
    assertThat(outcome.made()).isZero();
  }

  @Test
  void aSecondDeploymentOfTheSameChangesNothingAndStillSaysWhatIsMissing() {
    var cloud = new PickyFormation(Set.of("A::Secret"), Set.of());
    to(cloud).deploy(stack("data", DATA));
    cloud.put.clear();

    StackOutcome again = to(cloud).deploy(stack("data", DATA));

    assertThat(cloud.put).isEmpty();
    assertThat(again.state()).isEqualTo(State.UNCHANGED);
    assertThat(again.leftOut()).extracting(LeftOut::kind).containsExactly("A::Secret");
  }

  @Test
  void aChangedDrawingTakesNothingAwayThatIsStillDrawn() {
    var cloud = new PickyFormation(Set.of("A::Secret"), Set.of());
    to(cloud).deploy(stack("data", DATA));
    cloud.put.clear();
    String changed = DATA.replace("\"patriot\"}}", "\"patriot\", \"Tags\": \"new\"}}");

    StackOutcome after = to(cloud).deploy(stack("data", changed));

    assertThat(after.state()).isEqualTo(State.DEPLOYED);
    assertThat(cloud.put)
        .isNotEmpty()
        .allSatisfy(
            put -> {
              assertThat(put.at("/Resources/bus").isObject()).isTrue();
              assertThat(put.at("/Resources/rule").isObject()).isTrue();
            });
    assertThat(cloud.standing("data").at("/Resources/bus/Properties/Tags").asText())
        .isEqualTo("new");
  }

  @Test
  void aStackThatSomebodyElsePutThereIsLeftAlone() {
    var cloud = new PickyFormation(Set.of(), Set.of());
    cloud.createStack(create -> create.stackName("data").templateBody(DATA));
    cloud.put.clear();

    assertThat(to(cloud).deploy(stack("data", DATA)).state()).isEqualTo(State.OF_OTHERS);
    assertThat(cloud.put).isEmpty();
  }

  @Test
  void exportsThatAreForgottenAreToldAsValues() {
    var cloud = new PickyFormation(Set.of(), Set.of());
    Deployment deployment = to(cloud);
    deployment.deploy(stack("data", DATA));

    StackOutcome outcome = deployment.deploy(stack("hearing", HEARING));

    assertThat(outcome.leftOut()).isEmpty();
    assertThat(cloud.standing("hearing").at("/Resources/mapping/Properties/From").asText())
        .isEqualTo("value of bus");
  }

  @Test
  void whatWouldRunByItselfIsPutInSwitchedOff() {
    var cloud = new PickyFormation(Set.of(), Set.of());
    Deployment deployment = to(cloud);
    deployment.deploy(stack("data", DATA));

    deployment.deploy(stack("hearing", HEARING));

    var standing = cloud.standing("hearing").path("Resources");
    assertThat(standing.at("/mapping/Properties/Enabled").asBoolean(true)).isFalse();
    assertThat(standing.at("/clock/Properties/State").asText()).isEqualTo("DISABLED");
  }

  private static Deployment to(PickyFormation cloud) {
    return new Deployment(
        new Formation(
            cloud,
            (_, _) -> {
              throw new IllegalStateException("short enough for the call");
            },
            InstantSource.system(),
            Duration.ofSeconds(5)));
  }

  private static Assembly.DrawnStack stack(String name, String template) {
    return new Assembly.DrawnStack(name, Map.of("stage", "dev"), Template.of(read(template)));
  }

  private static com.fasterxml.jackson.databind.JsonNode read(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
