# The server as an image: docker build -t medai-graph . && docker run --read-only --tmpfs /scratch -v graph:/data -p 127.0.0.1:4000:4000 medai-graph
# Debian, not Alpine: the embedded engine has its binary for glibc.
ARG NODE=24-bookworm-slim

# The explorer and the playground, built once; none of their packages is needed to serve them.
FROM node:${NODE} AS web
WORKDIR /app
COPY package.json package-lock.json ./
COPY web/package.json web/
RUN npm ci --no-fund --no-audit
COPY schema schema
COPY examples examples
COPY web web
RUN npm run build --workspace web

FROM node:${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY web/package.json web/
RUN npm ci --omit=dev --workspaces=false --no-fund --no-audit

FROM node:${NODE}
ENV NODE_ENV=production TMPDIR=/scratch HOST=0.0.0.0 PORT=4000 GRAPH_PATH=/data/graph TSX_DISABLE_CACHE=1
WORKDIR /app
# Owned by root: the process cannot change its own code.
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY schema schema
COPY cypher cypher
COPY data data
COPY mappings mappings
COPY examples examples
COPY --from=web /app/web/dist web/dist
RUN install -d -o node -g node /data /scratch
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
# The first start loads data/, which takes a few seconds.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# node itself and not npm, which would keep the signal to stop for itself. Another command: docker run … medai-graph import fda
ENTRYPOINT ["node", "--import", "tsx", "src/main.ts"]
CMD ["serve"]
