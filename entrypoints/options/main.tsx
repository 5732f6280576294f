import { openPage } from '../../components/open-page';
import '../../components/choices.css';
import '../../components/segments.css';
import '../../page/marks.css';
import './options.css';
import { Options } from './options';

openPage('optionsTitle', <Options />);
