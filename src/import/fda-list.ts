// The FDA's list as a source of the graph.
import { nodeId } from '../model/ids.ts';
import { searchText } from './row-schemas/naming.ts';

export const FDA_LIST = nodeId('Source', 'fda-ai-enabled-devices');

export const FDA_SOURCE = {
  id: FDA_LIST,
  props: {
    slug: 'fda-ai-enabled-devices',
    title: 'Artificial Intelligence-Enabled Medical Devices',
    publisher: 'U.S. Food and Drug Administration',
    url: 'https://www.fda.gov/medical-devices/software-medical-device-samd/artificial-intelligence-enabled-medical-devices',
    trust: 'PRIMARY',
    searchText: searchText(
      'Artificial Intelligence-Enabled Medical Devices',
      'U.S. Food and Drug Administration',
    ),
  },
};

/** Of an approval that the facts do not state. */
export const listedApprovalId = (number: string): string =>
  nodeId('Approval', `fda-${number.toLowerCase().replace('/', '-')}`);
