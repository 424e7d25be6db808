# Neither this file nor docker-compose.yml could be run where they were written, for there was no container engine. The
# publish and the health check were run there by hand, each for itself; please report what does not hold.
#
#   docker build -t simulators .
#   docker run --rm -p 127.0.0.1:8080:8080 -e SIMULATORS_ADMIN_KEY=change-me simulators

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY simulator ./simulator
# Ready to run: compiled ahead of time, so that the first answers come at once. SDK's own architecture is the image's.
RUN dotnet publish simulator/Host --configuration Release --use-current-runtime --self-contained false \
    -p:PublishReadyToRun=true --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# Where --tls may write its authority; a volume mounted here belongs to the image's user as this folder does.
RUN mkdir /trust && chown $APP_UID /trust
# The image's own user, who is not root and owns nothing here.
USER $APP_UID
EXPOSE 8080
# Within a container loopback is nobody's, so the host listens on every address. It refuses to do so without an admin key,
# which it reads from SIMULATORS_ADMIN_KEY: there is none here, because an image is no place for a key.
ENTRYPOINT ["./Simulators.Host", "--urls", "http://0.0.0.0:8080"]
# The image has neither curl nor wget. Bash opens the socket itself and reads the status line; the path needs no key.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
