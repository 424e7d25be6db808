import static com.github.tomakehurst.wiremock.client.WireMock.*;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** WireMock's own Java client: does what each line asks for, against a server that is, or claims to be, WireMock. */
public class WireMockClient {
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static WireMock client;
    static String base;
    static WireMockServer genuine;

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--probe")) return;
        URI target = URI.create(arguments[0]);
        base = arguments[0];
        client = WireMock.create().http().host(target.getHost()).port(target.getPort()).urlPathPrefix(target.getPath()).build();
        WireMock.configureFor(client);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> call = Json.read(line, Map.class);
            Map<String, Object> report = new LinkedHashMap<>();
            try {
                act((String) call.get("call"), call, report);
            } catch (Throwable e) {
                report.put("error", e.getClass().getSimpleName() + ": " + e.getMessage());
            }
            out.println(Json.write(report).replace("\r", "").replace("\n", " "));
        }
        if (genuine != null) genuine.stop();
    }

    static void act(String call, Map<String, Object> with, Map<String, Object> report) throws Exception {
        switch (call) {
            case "stub" -> {
                StubMapping made = stubFor(get(urlPathEqualTo("/hello")).withName("greeting").atPriority(3)
                    .withHeader("X-Who", matching("A.*")).withQueryParam("n", equalTo("1"))
                    .withMetadata(com.github.tomakehurst.wiremock.common.Metadata.metadata().attr("team", "x"))
                    .willReturn(okJson("{\"hello\":\"Ada\"}").withHeader("X-A", "1", "2")));
                report.put("id", made.getId().toString());
                report.put("read", getSingleStubMapping(made.getId()).getName());
                report.put("listed", listAllStubMappings().getMappings().size());
                report.put("byMetadata", findStubsByMetadata(matchingJsonPath("$.team", equalTo("x"))).size());
            }
            case "edit" -> {
                UUID id = UUID.fromString((String) with.get("id"));
                editStub(get("/hello").withId(id).willReturn(ok("edited")));
                report.put("body", send("GET", "/hello", null, null).body());
                removeStub(id);
                report.put("left", listAllStubMappings().getMappings().size());
            }
            case "send" -> {
                HttpResponse<String> answer = send((String) with.get("method"), (String) with.get("path"), (String) with.get("body"), (String) with.get("header"));
                report.put("status", answer.statusCode());
                report.put("body", answer.body());
            }
            case "verify" -> verify(((Number) with.get("count")).intValue(), getRequestedFor(urlPathEqualTo((String) with.get("path"))));
            case "requests" -> {
                client.updateGlobalSettings(GlobalSettings.builder().extended(Parameters.one("simulator", false)).build());
                report.put("found", findAll(anyRequestedFor(anyUrl())).size());
                report.put("firstUrl", findAll(anyRequestedFor(anyUrl())).get(0).getUrl());
                report.put("events", getAllServeEvents().size());
                report.put("stub", getAllServeEvents().stream().map(event -> event.getStubMapping() == null ? "" : String.valueOf(event.getStubMapping().getId())).toList());
                report.put("unmatched", findUnmatchedRequests().size());
                report.put("removed", removeEventsByStubMetadata(matchingJsonPath("$.team")).size());
                removeAllMappings();
                resetAllRequests();
                report.put("afterReset", findAll(anyRequestedFor(anyUrl())).size());
            }
            case "scenario" -> {
                stubFor(get("/step").inScenario("s").whenScenarioStateIs(Scenario.STARTED).willReturn(ok("one")).willSetStateTo("two"));
                stubFor(get("/step").inScenario("s").whenScenarioStateIs("two").willReturn(ok("two")));
                report.put("first", send("GET", "/step", null, null).body());
                report.put("state", getAllScenarios().get(0).getState());
                report.put("possible", getAllScenarios().get(0).getPossibleStates());
                report.put("second", send("GET", "/step", null, null).body());
                resetScenario("s");
                report.put("again", send("GET", "/step", null, null).body());
                setScenarioState("s", "two");
                report.put("set", send("GET", "/step", null, null).body());
                resetAllScenarios();
                report.put("reset", send("GET", "/step", null, null).body());
            }
            case "nearMiss" -> {
                stubFor(get("/near").willReturn(ok()));
                send("GET", "/nearly", null, null);
                report.put("unmatched", findNearMissesForAllUnmatched().get(0).getStubMapping().getRequest().getUrl());
                report.put("pattern", findNearMissesFor(getRequestedFor(urlEqualTo("/nearl"))).get(0).getRequest().getUrl());
                report.put("distance", findNearMissesFor(getRequestedFor(urlEqualTo("/nearl"))).get(0).getMatchResult().getDistance());
                report.put("request", client.findTopNearMissesFor(findUnmatchedRequests().get(0)).get(0).getStubMapping().getRequest().getUrl());
            }
            case "fault" -> {
                stubFor(get("/fault").willReturn(aResponse().withFault(Fault.valueOf((String) with.get("fault")))));
                try {
                    report.put("status", send("GET", "/fault", null, null).statusCode());
                } catch (IOException e) {
                    report.put("broken", true);
                }
            }
            case "settings" -> {
                setGlobalFixedDelay(7);
                report.put("delay", client.getGlobalSettings().getFixedDelay());
            }
            case "refused" -> stubFor(get("/t").willReturn(ok("{{request.path}}").withTransformers("response-template")));
            case "compare" -> {
                if (genuine == null) {
                    genuine = new WireMockServer(WireMockConfiguration.options().dynamicPort());
                    genuine.start();
                }
                report.put("genuine", answer(genuine.baseUrl(), with));
                report.put("ours", answer(base, with));
            }
            default -> throw new IllegalArgumentException(call);
        }
    }

    /** The status of the only stub of a server on the one request that is sent to it. */
    static int answer(String server, Map<String, Object> with) throws Exception {
        raw("DELETE", server + "/__admin/mappings", "");
        HttpResponse<String> made = raw("POST", server + "/__admin/mappings", Json.write(with.get("mapping")));
        if (made.statusCode() != 201) return -made.statusCode();
        return raw("POST", server + "/compared?q=1", (String) with.get("body")).statusCode();
    }

    static HttpResponse<String> raw(String method, String url, String body) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "text/plain")
            .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<String> send(String method, String path, String body, String header) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (header != null) request.header("X-Who", header);
        request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
