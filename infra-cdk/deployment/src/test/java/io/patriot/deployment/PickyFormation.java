package io.patriot.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateRequest;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateResponse;
import software.amazon.awssdk.services.cloudformation.model.ListExportsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListExportsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackResponse;

/** A CloudFormation that refuses some kinds, passes over others in silence, and forgets exports. */
final class PickyFormation implements CloudFormationClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> refused;
  private final Set<String> passedOver;
  private final Map<String, String> templates = new HashMap<>();

  /** Every template that was put, in order. */
  final List<JsonNode> put = new ArrayList<>();

  PickyFormation(Set<String> refused, Set<String> passedOver) {
    this.refused = refused;
    this.passedOver = passedOver;
  }

  JsonNode standing(String stack) {
    return read(String.valueOf(templates.get(stack)));
  }

  @Override
  public CreateStackResponse createStack(Consumer<CreateStackRequest.Builder> request) {
    var wanted = CreateStackRequest.builder();
    request.accept(wanted);
    take(wanted.build().stackName(), wanted.build().templateBody());
    return CreateStackResponse.builder().build();
  }

  @Override
  public UpdateStackResponse updateStack(Consumer<UpdateStackRequest.Builder> request) {
    var wanted = UpdateStackRequest.builder();
    request.accept(wanted);
    take(wanted.build().stackName(), wanted.build().templateBody());
    return UpdateStackResponse.builder().build();
  }

  @Override
  public DescribeStacksResponse describeStacks(Consumer<DescribeStacksRequest.Builder> request) {
    var wanted = DescribeStacksRequest.builder();
    request.accept(wanted);
    String name = wanted.build().stackName();
    if (!templates.containsKey(name)) {
      throw failure("Stack with id " + name + " does not exist");
    }
    var outputs = new ArrayList<Output>();
    standing(name)
        .path("Outputs")
        .properties()
        .forEach(
            output ->
                outputs.add(
                    Output.builder()
                        .outputKey(output.getKey())
                        .outputValue("value of " + output.getKey())
                        .build()));
    return DescribeStacksResponse.builder()
        .stacks(Stack.builder().stackStatus(StackStatus.UPDATE_COMPLETE).outputs(outputs).build())
        .build();
  }

  @Override
  public GetTemplateResponse getTemplate(Consumer<GetTemplateRequest.Builder> request) {
    var wanted = GetTemplateRequest.builder();
    request.accept(wanted);
    return GetTemplateResponse.builder()
        .templateBody(templates.get(wanted.build().stackName()))
        .build();
  }

  @Override
  public ListStackResourcesResponse listStackResources(ListStackResourcesRequest request) {
    var made = new ArrayList<StackResourceSummary>();
    standing(request.stackName())
        .path("Resources")
        .properties()
        .forEach(
            resource -> {
              if (!passedOver.contains(resource.getValue().path("Type").asText())) {
                made.add(
                    StackResourceSummary.builder()
                        .logicalResourceId(resource.getKey())
                        .physicalResourceId("made-" + resource.getKey())
                        .build());
              }
            });
    return ListStackResourcesResponse.builder().stackResourceSummaries(made).build();
  }

  @Override
  public ListExportsResponse listExports(ListExportsRequest request) {
    return ListExportsResponse.builder().exports(List.of()).build();
  }

  @Override
  public String serviceName() {
    return "cloudformation";
  }

  @Override
  public void close() {}

  private void take(String stack, String body) {
    JsonNode template = read(body);
    put.add(template);
    template
        .path("Resources")
        .forEach(
            resource -> {
              if (refused.contains(resource.path("Type").asText())) {
                throw failure("never heard of " + resource.path("Type").asText());
              }
            });
    if (body.contains("Fn::ImportValue")) {
      throw failure("No such export");
    }
    templates.put(stack, body);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CloudFormationException failure(String words) {
    return (CloudFormationException)
        CloudFormationException.builder()
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode("ValidationError").errorMessage(words).build())
            .build();
  }
}
