# The harness as an image, for load from other machines (deploy/kubernetes/load-job.yaml and the profile "load" of
# docker-compose.yml). Like the Dockerfile of the simulators, this could not be run where it was written.
#
#   docker build -t simulators-cli -f deploy/load.Dockerfile .

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY simulator ./simulator
COPY harness ./harness
RUN dotnet publish harness/Cli --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
RUN printf '#!/bin/sh\nexec dotnet /app/Simulators.Cli.dll "$@"\n' > /usr/local/bin/simulators && chmod +x /usr/local/bin/simulators
USER $APP_UID
WORKDIR /tmp
ENTRYPOINT ["simulators"]
