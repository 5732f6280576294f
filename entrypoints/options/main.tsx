import { openPage } from '../../components/open-page';
import '../../page/marks.css';
import './options.css';
import { Options } from './options';

openPage('optionsTitle', <Options />);
