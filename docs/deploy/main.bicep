// The bot's registration in Azure and its Teams channel; on request, an App Service for a trial. docs/deploy.md tells how to use it.
//   az deployment group create -g GROUP -f docs/deploy/main.bicep -p publicHost=bot.example.org
// With a managed identity nobody has a secret to keep: give the identity to the virtual machine that the bot runs on. Outside Azure take
// appType=SingleTenant and an app registration of your own.

@description('The host name under which Teams and people reach the bot, by https.')
param publicHost string

@description('The name of the bot in Azure; with an App Service also its host name, NAME.azurewebsites.net.')
@minLength(4)
@maxLength(42)
param name string = 'consultationbot'

@allowed([ 'UserAssignedMSI', 'SingleTenant' ])
param appType string = 'UserAssignedMSI'

@description('For SingleTenant: the application (client) id of the app registration.')
param appId string = ''

@description('Whether to make an App Service as well. For a trial only: see docs/deploy.md about its disk.')
param appService bool = false

param location string = resourceGroup().location

var isManaged = appType == 'UserAssignedMSI'
var tenantId = subscription().tenantId

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = if (isManaged) {
  name: name
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'ConsultationBot'
    endpoint: 'https://${publicHost}/api/messages'
    msaAppType: appType
    msaAppId: isManaged ? identity!.properties.clientId : appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: isManaged ? identity!.id : null
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = if (appService) {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: 'B1'
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = if (appService && isManaged) {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet Bot.dll'
      alwaysOn: true
      webSocketsEnabled: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      numberOfWorkers: 1
      healthCheckPath: '/health/ready'
      appSettings: [
        { name: 'Urls', value: 'http://0.0.0.0:8080' }
        { name: 'PORT', value: '8080' }
        { name: 'WEBSITES_PORT', value: '8080' }
        { name: 'WEBSITE_DISABLE_OVERLAPPED_RECYCLING', value: '1' }
        { name: 'DataFolder', value: '/home/data' }
        { name: 'PublicUrl', value: 'https://${publicHost}' }
        { name: 'Teams__Enabled', value: 'true' }
        { name: 'Teams__AppType', value: appType }
        { name: 'Teams__AppId', value: identity!.properties.clientId }
        { name: 'Teams__TenantId', value: tenantId }
      ]
    }
  }
}

output appId string = isManaged ? identity!.properties.clientId : appId
output tenantId string = tenantId
