# One image for the CMS and for the press; docker-compose.yml says which command each runs.
FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY cms/package.json cms/
COPY site/package.json site/
RUN npm ci --no-audit --no-fund
COPY . .
RUN cd cms && NODE_ENV=production STRAPI_TELEMETRY_DISABLED=true node ../node_modules/@strapi/strapi/bin/strapi.js build --silent
RUN mkdir -p /data && chown -R node:node /data /app/site /app/cms
USER node
